import { useFormatter, useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { type Column, DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { LookBackTab, RelapseRow, Relapses } from "../queries/list";

/** Units in sight, those with most relapses first; the rest is folded away. */
const shown = 10;

/** How many closings hold, by the unit that led: drawn, walked, relapsed, and the rate; each number leads to its list. */
export function RelapseTable({ relapses: { units, all } }: { relapses: Relapses }) {
  const t = useTranslations("lookBack.relapse");
  const format = useFormatter();
  const share = ({ walked, relapsed }: Pick<RelapseRow, "walked" | "relapsed">) =>
    walked === 0 ? "–" : format.number(relapsed / walked, { style: "percent", maximumFractionDigits: 1 });
  const linked = (row: RelapseRow, count: number, tab: LookBackTab, word: string) => (
    <TextLink
      href={address("/look-backs", { tab, unit: row.unit || undefined }) as never}
      className="inline-flex min-h-11 items-center md:min-h-0"
      aria-label={t("listOf", { unit: row.name, word, count })}
    >
      {count}
    </TextLink>
  );
  const column = (key: "drawn" | "walked" | "relapsed", tab: LookBackTab): Column<RelapseRow> => ({
    head: t(key),
    end: true,
    cell: (row) => linked(row, row[key], tab, t(key)),
  });
  const columns: Column<RelapseRow>[] = [
    { head: t("unit"), title: true, cell: (row) => <Written>{row.name}</Written> },
    column("drawn", "all"),
    column("walked", "walked"),
    column("relapsed", "relapsed"),
    { head: t("rate"), end: true, cell: (row) => share(row) },
  ];
  const table = (caption: string, rows: readonly RelapseRow[]) => (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ unit }) => unit} stacks={false} />
  );
  const [first, others] = [units.slice(0, shown), units.slice(shown)];
  return (
    <>
      {table(t("caption"), [{ unit: "", name: t("all"), ...all }, ...first])}
      {others.length > 0 ? (
        <details className="border-t border-line">
          <summary className="flex min-h-11 cursor-pointer items-center px-4 text-action">
            {t("others", { count: others.length })}
          </summary>
          {table(t("captionOthers"), others)}
        </details>
      ) : null}
    </>
  );
}
