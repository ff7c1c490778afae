import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Day } from "@/components/ui/day";
import { DaysLeft } from "@/components/ui/days-left";
import { Instant } from "@/components/ui/instant";
import { Written } from "@/components/ui/written";
import { LookBackBadge } from "@/features/issues/components/look-back-list";
import type { LookBackLine } from "../queries/list";

/** Look-backs, a line each; a line leads to its issue, where it is walked. */
export function LookBackTable({ rows, caption }: { rows: readonly LookBackLine[]; caption: string }) {
  const t = useTranslations("lookBack.list");
  const columns: Column<LookBackLine>[] = [
    {
      head: t("issue"),
      title: true,
      cell: (row) => <Written>{row.title}</Written>,
    },
    { head: t("number"), cell: (row) => <span className="whitespace-nowrap">{row.number}</span> },
    { head: t("state"), tag: true, cell: (row) => <LookBackBadge state={row.state} /> },
    { head: t("unit"), cell: (row) => <Written>{row.unit}</Written> },
    { head: t("stage"), cell: (row) => t("after", { days: row.daysAfter }) },
    { head: t("due"), cell: (row) => <Owed row={row} /> },
    {
      head: t("by"),
      cell: (row) =>
        row.walkedAt ? (
          <>
            {row.by} · <Instant value={row.walkedAt} look="instantShort" />
          </>
        ) : (
          <span className="text-soft">{t(row.nobodyLeft ? "nobodyLeft" : "nobody")}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/issues/${row.issueId}`}
    />
  );
}

function Owed({ row: { dueDay, left } }: { row: LookBackLine }) {
  return (
    <span className="flex flex-wrap gap-x-2">
      <Day value={dueDay} look="dayShort" />
      {left === null ? null : <DaysLeft left={left} late={left < 0} />}
    </span>
  );
}
