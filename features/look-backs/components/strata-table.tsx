import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Written } from "@/components/ui/written";
import type { Draw } from "../queries/draw";

type Stratum = Draw["strata"][number];

/** How many each stratum had, and gave. */
export function StrataTable({ draw }: { draw: Draw }) {
  const t = useTranslations("lookBack.draw");
  const kind = useTranslations("kind");
  const severity = useTranslations("severity");
  const named = (one: Stratum) =>
    [
      one.unit && draw.unitName(one.unit),
      one.kind && kind(one.kind),
      one.severity && t("severityOf", { severity: severity(one.severity) }),
    ]
      .filter(Boolean)
      .join(" · ") || t("together");
  const columns: Column<Stratum>[] = [
    { head: t("stratum"), title: true, cell: (one) => <Written>{named(one)}</Written> },
    { head: t("size"), end: true, cell: (one) => one.size },
    { head: t("drawn"), end: true, cell: (one) => one.drawn },
  ];
  return (
    <DataTable caption={t("strata")} columns={columns} rows={draw.strata} rowKey={({ name }) => name} stacks={false} />
  );
}
