import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { FoundWords } from "@/components/ui/found-words";
import { TextLink } from "@/components/ui/text-link";
import { listAddress } from "@/features/issues/queries/filter";
import { walkListAddress } from "@/features/walks/queries/filter";
import type { TaskRow } from "../queries/list";

interface Props {
  rows: readonly TaskRow[];
  asked?: string;
  /** What the viewer sees: everything, or what lies in their jurisdiction. */
  seen: "whole" | "part";
}

export function TaskTable({ rows, asked, seen }: Props) {
  const t = useTranslations("task");
  const columns: Column<TaskRow>[] = [
    {
      head: t("column.task"),
      title: true,
      cell: ({ code, title }) => (
        <>
          <span className="me-1 font-normal text-soft tabular-nums">
            <FoundWords text={code} asked={asked} />
          </span>{" "}
          <FoundWords text={title} asked={asked} />
        </>
      ),
    },
    { head: t("column.lead"), cell: ({ lead }) => lead, className: "md:whitespace-nowrap" },
    {
      head: t("column.lastWalk"),
      end: true,
      className: "md:whitespace-nowrap",
      cell: ({ daysSince }) =>
        daysSince === null ? (
          <span className="text-soft">{seen === "part" ? t("wall.neverHere") : t("never")}</span>
        ) : (
          t("daysSince", { days: daysSince })
        ),
    },
    {
      head: t("column.walks"),
      end: true,
      className: "md:whitespace-nowrap",
      cell: ({ code, walks }) =>
        walks > 0 ? (
          <TextLink href={walkListAddress({ task: code, state: "concluded" }) as never}>
            {t("times", { count: walks })}
          </TextLink>
        ) : null,
    },
    {
      head: t("column.openIssues"),
      end: true,
      className: "md:whitespace-nowrap",
      cell: ({ code, openIssues }) =>
        openIssues > 0 ? (
          <TextLink href={listAddress({ task: code, status: ["open"] }) as never}>
            {t("count", { count: openIssues })}
          </TextLink>
        ) : null,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      rowHref={({ code }) => `/tasks/${code}`}
    />
  );
}
