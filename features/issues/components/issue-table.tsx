import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Day } from "@/components/ui/day";
import { DaysLeft } from "@/components/ui/days-left";
import { FoundAround, FoundWords } from "@/components/ui/found-words";
import { StandingLight } from "@/components/ui/standing-light";
import { Written } from "@/components/ui/written";
import { type Day as DayText, dayOf } from "@/domain/calendar";
import type { ListOrder, SortKey } from "../queries/filter";
import type { IssueLine } from "../queries/list";
import { StateBadge } from "./state-badge";

interface Props {
  rows: readonly IssueLine[];
  today: DayText;
  /** The parameters of the page, so that heads sort what is shown; without them they only name. */
  sorting?: { params: Record<string, string>; order: Partial<ListOrder> };
  /** What was asked for, and each issue's other words, in which it may lie. */
  asked?: { words: string; texts: ReadonlyMap<string, readonly string[]> };
}

/** The lines of the ledger, one issue each; cards on a phone. */
export function IssueTable({ rows, today, sorting, asked }: Props) {
  const t = useTranslations("issue.list");
  const kind = useTranslations("kind");
  const sort = (key: SortKey) => {
    if (!sorting) return undefined;
    const { sort: by = "raised", dir = by === "raised" ? "desc" : "asc" } = sorting.order;
    const next = by === key ? (dir === "asc" ? "desc" : "asc") : key === "raised" ? "desc" : "asc";
    return {
      href: address("/issues", sorting.params, { sort: key, dir: next, page: undefined }),
      direction: by === key ? (dir === "asc" ? ("ascending" as const) : ("descending" as const)) : undefined,
    };
  };
  const columns: Column<IssueLine>[] = [
    {
      head: t("number"),
      tag: true,
      cell: (row) => (row.number ? <FoundWords text={row.number} asked={asked?.words} /> : t("noNumber")),
      sort: sort("number"),
      className: "whitespace-nowrap text-soft",
    },
    {
      head: t("title"),
      title: true,
      cell: (row) => (
        <>
          <FoundWords text={row.title || t("untitled")} asked={asked?.words} />
          {asked ? <FoundAround texts={asked.texts.get(row.id) ?? []} asked={asked.words} /> : null}
          {row.taskTitle ? (
            <span className="block text-[0.8125rem] font-normal text-soft">
              <Written>{row.taskTitle}</Written>
            </span>
          ) : null}
        </>
      ),
    },
    { head: t("state"), tag: true, cell: (row) => <StateBadge state={row.state} /> },
    {
      head: t("standing"),
      tag: true,
      cell: (row) => (row.standing ? <StandingLight standing={row.standing} /> : null),
    },
    {
      head: t("owed"),
      tag: true,
      cell: (row) =>
        row.owedBy && row.daysLeft !== null ? <DaysLeft left={row.daysLeft} late={row.owedBy < today} /> : null,
    },
    {
      head: t("due"),
      sort: sort("due"),
      className: "whitespace-nowrap",
      cell: (row) => (row.dueDay ? <Day value={row.dueDay} look="dayNumeric" /> : null),
    },
    { head: t("leadUnit"), sort: sort("unit"), className: "md:whitespace-nowrap", cell: (row) => row.leadUnit },
    { head: t("raising"), className: "md:whitespace-nowrap max-md:hidden", cell: (row) => row.raisingUnit },
    { head: t("kind"), className: "whitespace-nowrap max-md:hidden", cell: (row) => row.kind && kind(row.kind) },
    {
      head: t("raised"),
      sort: sort("raised"),
      className: "whitespace-nowrap max-md:hidden",
      cell: (row) => (row.raisedAt ? <Day value={dayOf(row.raisedAt)} look="dayNumeric" /> : null),
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/issues/${row.id}`}
    />
  );
}
