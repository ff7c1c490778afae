import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Day } from "@/components/ui/day";
import type { DrawRow } from "../queries/draw";

/** Draws, a line each: when, over what, how many were met, by which seed. */
export function DrawList({ rows }: { rows: readonly DrawRow[] }) {
  const t = useTranslations("lookBack.draw");
  const columns: Column<DrawRow>[] = [
    { head: t("day"), title: true, cell: (row) => <Day value={row.day} /> },
    { head: t("stage"), cell: (row) => t("after", { days: row.daysAfter }) },
    {
      head: t("window"),
      cell: (row) => (
        <>
          <Day value={row.closedFrom} look="dayShort" />–<Day value={row.closedTo} look="dayShort" />
        </>
      ),
    },
    { head: t("population"), end: true, cell: (row) => row.population },
    { head: t("drawn"), end: true, cell: (row) => row.drawn },
    { head: t("seed"), cell: (row) => <code className="text-sm">{row.seed.slice(0, 12)}…</code> },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/look-backs/draws/${row.id}`}
    />
  );
}
