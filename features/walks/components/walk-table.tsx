import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Written } from "@/components/ui/written";
import { dayOf } from "@/domain/calendar";
import type { WalkLine } from "../queries/list";
import { WalkStateBadge } from "./walk-state";

/** One walk a line; cards on a phone. */
export function WalkTable({ rows }: { rows: readonly WalkLine[] }) {
  const t = useTranslations("walk.list");
  const manner = useTranslations("manner");
  const channel = useTranslations("channel");
  const format = useFormatter();
  const day = (value: string) => format.dateTime(new Date(`${value}T12:00:00+08:00`), "dayNumeric");
  const columns: Column<WalkLine>[] = [
    {
      head: t("task"),
      title: true,
      className: "md:min-w-44",
      cell: (row) => (
        <>
          <Written>{row.taskTitle}</Written>
          <span className="block text-[0.8125rem] font-normal text-soft">{row.taskCode}</span>
        </>
      ),
    },
    { head: t("state"), tag: true, cell: (row) => <WalkStateBadge state={row.state} ready={row.readyAt !== null} /> },
    { head: t("head"), className: "whitespace-nowrap", cell: (row) => row.head },
    { head: t("unit"), cell: (row) => row.unit },
    {
      head: t("target"),
      cell: (row) =>
        row.isCross ? (
          <span className="inline-flex flex-wrap items-center gap-1.5">
            {row.target}
            <Badge tone="action">{t("cross")}</Badge>
          </span>
        ) : (
          row.target
        ),
    },
    {
      head: t("how"),
      className: "whitespace-nowrap [:lang(en)_&]:whitespace-normal",
      cell: (row) => `${manner(row.manner)} · ${channel(row.channel)}`,
    },
    {
      head: t("day"),
      className: "whitespace-nowrap [:lang(en)_&]:whitespace-normal",
      cell: (row) =>
        t(row.concludedAt ? "concludedOn" : "plannedFor", {
          day: day(row.concludedAt ? dayOf(row.concludedAt) : row.plannedDay),
        }),
    },
    { head: t("answers"), end: true, className: "max-md:hidden", cell: (row) => row.answers || null },
    { head: t("issues"), end: true, cell: (row) => row.issues || null },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/walks/${row.id}`}
    />
  );
}
