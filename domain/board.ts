import { addDays, addWorkingDays, type Calendar, type Day } from "./calendar";
import { type Standing, standings } from "./deadline";
import type { Duty } from "./desk";
import { type Holder, holderOf, type IssueState, openStates } from "./issue";

// The inspectors' board (督查看板): what is counted on it, and which of a desk's duties are decisions.

/** What an inspector decides, in the order of the tabs. */
export const decisionGroups = [
  "verification",
  "plans",
  "results",
  "ends",
  "requests",
  "reopenings",
  "lookBacks",
] as const;
export type DecisionGroup = (typeof decisionGroups)[number];

/** The duties that are decisions; a further kind joins with its line here and its panel on the page. */
export const decisions = {
  verify: "verification",
  reviewPlan: "plans",
  pass: "results",
  close: "results",
  confirmEnd: "ends",
  decideRequest: "requests",
  answerReferral: "requests",
  resume: "requests",
  decideReopening: "reopenings",
  lookBack: "lookBacks",
  yearlyReview: "lookBacks",
} as const satisfies Partial<Record<Duty, DecisionGroup>>;
export type Decision = keyof typeof decisions;

export const isDecision = (duty: string): duty is Decision => Object.hasOwn(decisions, duty);

/** Working days left of the lead's clock, in columns: late, today, 1–3, 4–10, more. */
export const dueBuckets = ["overdue", "today", "soon", "fortnight", "later"] as const;
export type DueBucket = (typeof dueBuckets)[number];

/** Further than anybody plans. */
const farthest: Day = "2999-12-31";

/** The due days of a bucket, both in it; what is late is not told by its day alone. */
export function bucketDays(
  calendar: Calendar,
  today: Day,
): Record<Exclude<DueBucket, "overdue">, { from: Day; to: Day }> {
  const [soon, fortnight] = [addWorkingDays(calendar, today, 3), addWorkingDays(calendar, today, 10)];
  return {
    today: { from: today, to: today },
    soon: { from: addDays(today, 1), to: soon },
    fortnight: { from: addDays(soon, 1), to: fortnight },
    later: { from: addDays(fortnight, 1), to: farthest },
  };
}

/** So many issues that have all of this in common. */
export interface BoardCell {
  state: IssueState;
  /** Null while nobody leads. */
  lead: string | null;
  standing: Standing | null;
  overdue: boolean;
  /** Of due days that lie ahead while the lead's clock runs. */
  bucket: Exclude<DueBucket, "overdue"> | null;
  count: number;
}

export interface UnitLine {
  lead: string;
  open: number;
  overdue: number;
  standing: Record<Standing, number>;
}
export interface Board {
  open: number;
  standing: Record<Standing, number>;
  buckets: Record<DueBucket, number>;
  states: Partial<Record<IssueState, number>>;
  holders: Partial<Record<Holder, number>>;
  /** The worst first. */
  units: UnitLine[];
}

const none = <K extends string>(names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;

/** Adds the cells up for each way in which they are shown. */
export function boardOf(cells: readonly BoardCell[]): Board {
  const board: Board = {
    open: 0,
    standing: none(standings),
    buckets: none(dueBuckets),
    states: {},
    holders: {},
    units: [],
  };
  const units = new Map<string, UnitLine>();
  for (const { state, lead, standing, overdue, bucket, count } of cells) {
    board.open += count;
    board.states[state] = (board.states[state] ?? 0) + count;
    const holder = holderOf(state);
    if (holder) board.holders[holder] = (board.holders[holder] ?? 0) + count;
    if (standing) board.standing[standing] += count;
    if (overdue) board.buckets.overdue += count;
    else if (bucket) board.buckets[bucket] += count;
    if (!lead) continue;
    const line = units.get(lead) ?? { lead, open: 0, overdue: 0, standing: none(standings) };
    units.set(lead, line);
    line.open += count;
    if (overdue) line.overdue += count;
    if (standing) line.standing[standing] += count;
  }
  board.units = [...units.values()].sort(
    (a, b) =>
      b.overdue - a.overdue ||
      b.standing.red - a.standing.red ||
      b.standing.yellow - a.standing.yellow ||
      b.open - a.open ||
      (a.lead < b.lead ? -1 : 1),
  );
  return board;
}

/** States of a holder, in the order of the way. */
export const statesOfHolder = (holder: Holder): IssueState[] =>
  openStates.filter((state) => holderOf(state) === holder);

/** The item after this one (or before it), leaving out what is done; past the end from the beginning. */
export function neighbour(keys: readonly string[], current: string, step: 1 | -1, done: ReadonlySet<string>) {
  const count = keys.length;
  const at = keys.indexOf(current);
  const from = at >= 0 ? at : step > 0 ? -1 : count;
  for (let nth = 1; nth <= count; nth++) {
    const key = keys[(from + nth * step + nth * count) % count];
    if (key !== undefined && key !== current && !done.has(key)) return key;
  }
  return undefined;
}
