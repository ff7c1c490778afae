import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { useDayWords } from "@/components/ui/day";
import { useDaysLeft } from "@/components/ui/days-left";
import { pack } from "@/components/ui/packed";
import { type Day, dayOf } from "@/domain/calendar";
import type { Standing } from "@/domain/deadline";
import type { IssueKind, IssueState } from "@/domain/issue";
import { excerpt, marked } from "@/domain/text/highlight";
import type { ListOrder, SortKey } from "../queries/filter";
import type { IssueLine } from "../queries/list";
import { type DrawnDay, type DrawnIssue, type Heads, IssueRows } from "./issue-rows";
import { toneOf } from "./state-tone";

interface Props {
  rows: readonly IssueLine[];
  today: Day;
  /** The parameters of the page, so that heads sort what is shown; without them they only name. */
  sorting?: { params: Record<string, string>; order: Partial<ListOrder> };
  /** What was asked for, and each issue's other words, in which it may lie. */
  asked?: { words: string; texts: ReadonlyMap<string, readonly string[]> };
}

const sortable = ["number", "due", "unit", "raised"] as const satisfies readonly SortKey[];

/** Where each head leads to, and how the list stands now. */
function sortsOf({ params, order }: NonNullable<Props["sorting"]>) {
  const { sort: by = "raised", dir = by === "raised" ? "desc" : "asc" } = order;
  const sort = (key: SortKey) => {
    const next = by === key ? (dir === "asc" ? "desc" : "asc") : key === "raised" ? "desc" : "asc";
    return {
      href: address("/issues", params, { sort: key, dir: next, page: undefined }),
      direction: by === key ? (dir === "asc" ? ("ascending" as const) : ("descending" as const)) : undefined,
    };
  };
  return Object.fromEntries(sortable.map((key) => [key, sort(key)]));
}

/** Says the same of the same without looking it up again for every line. */
function once<Name extends string>(say: (name: Name) => string): (name: Name) => string {
  const known = new Map<Name, string>();
  return (name) => {
    const words = known.get(name) ?? say(name);
    known.set(name, words);
    return words;
  };
}

/** One line around the place where the first of these texts says it. */
function firstSaying(texts: readonly string[], words: string) {
  for (const text of texts) {
    const pieces = excerpt(text, words, 48);
    if (pieces) return pieces;
  }
  return undefined;
}

/** The lines of the ledger, one issue each; cards on a phone. Here they get their words, `IssueRows` draws them. */
export function IssueTable({ rows, today, sorting, asked }: Props) {
  const t = useTranslations("issue.list");
  const kinds = useTranslations("kind");
  const states = useTranslations("state");
  const standings = useTranslations("standing");
  const meanings = useTranslations("standingMeans");
  const extended = useTranslations("request.marker")("extended");
  const daysLeft = useDaysLeft();
  const said = useDayWords("dayNumeric");

  const kind = once((name: IssueKind) => kinds(name));
  const state = once((name: IssueState) => states(name));
  const standing = once((name: Standing) => standings(name));
  const means = once((name: Standing) => meanings(name));
  const day = (value: Day): DrawnDay => [value, said(value)];
  const left = (row: IssueLine): DrawnIssue["left"] => {
    if (!row.owedBy || row.daysLeft === null) return undefined;
    const late = row.owedBy < today;
    return { left: row.daysLeft, late, words: daysLeft(row.daysLeft, late) };
  };
  const found = (text: string | null) => (text && asked ? marked(text, asked.words) : text || undefined);
  const drawn = rows.map(
    (row): DrawnIssue => ({
      id: row.id,
      number: found(row.number) ?? t("noNumber"),
      title: found(row.title) ?? t("untitled"),
      around: asked && firstSaying(asked.texts.get(row.id) ?? [], asked.words),
      task: row.taskTitle ?? undefined,
      state: [toneOf(row.state), state(row.state)],
      extended: row.extended ? extended : undefined,
      standing: row.standing ? [row.standing, standing(row.standing), means(row.standing)] : undefined,
      left: left(row),
      due: row.dueDay ? day(row.dueDay) : undefined,
      lead: row.leadUnit ?? undefined,
      raising: row.raisingUnit,
      kind: row.kind ? kind(row.kind) : undefined,
      raised: row.raisedAt ? day(dayOf(row.raisedAt)) : undefined,
    }),
  );
  const heads: Heads = {
    number: t("number"),
    title: t("title"),
    state: t("state"),
    standing: t("standing"),
    owed: t("owed"),
    due: t("due"),
    unit: t("leadUnit"),
    raising: t("raising"),
    kind: t("kind"),
    raised: t("raised"),
  };
  return <IssueRows list={pack({ caption: t("caption"), heads, rows: drawn, sorts: sorting && sortsOf(sorting) })} />;
}
