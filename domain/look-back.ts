import { addDays, addWorkingDays, type Calendar, type Day, isWorkingDay } from "./calendar";
import type { DrawRules } from "./draw";
import type { IssueState } from "./issue";

/** 回头看: some weeks after closing, and once more, some of the closed issues are walked anew. */
export const lookBackStages = ["first", "second"] as const;
export type LookBackStage = (typeof lookBackStages)[number];

export interface LookBackRules extends DrawRules {
  /** Days after closing. */
  first: number;
  second: number;
  /** Working days until it has to be walked. */
  days: number;
}
export const lookBackRules: LookBackRules = {
  share: 20,
  first: 30,
  second: 90,
  days: 10,
  byUnit: true,
  byKind: true,
  bySeverity: true,
};

/** 没有反弹 · 反弹 */
export const lookBackVerdicts = ["holds", "relapsed"] as const;
export type LookBackVerdict = (typeof lookBackVerdicts)[number];

/** Waiting, walked with its verdict, or lapsed because the issue was opened again before. */
export const lookBackStates = ["waiting", ...lookBackVerdicts, "lapsed"] as const;
export type LookBackState = (typeof lookBackStates)[number];

export function lookBackState(
  { verdict, round }: { verdict: LookBackVerdict | null; round: number },
  issue: { state: IssueState; round: number },
): LookBackState {
  return verdict ?? (issue.state === "closed" && issue.round === round ? "waiting" : "lapsed");
}

const monday = (day: Day): Day => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
};

/** Drawn once a week, on its first working day; a week in which nobody drew is drawn on the next working day. */
export const isDrawOwed = (calendar: Calendar, last: Day | null, today: Day): boolean =>
  isWorkingDay(calendar, today) && (last === null || last < monday(today));

/**
 * What closed from when to when a draw goes over: up to so many days ago, from where the last one
 * ended. The first ever takes a week. Undefined where that is nothing.
 */
export function drawWindow(today: Day, after: number, lastTo: Day | null): { from: Day; to: Day } | undefined {
  const to = addDays(today, -after);
  const from = lastTo ? addDays(lastTo, 1) : addDays(to, -6);
  return from <= to ? { from, to } : undefined;
}

export const lookBackDue = (calendar: Calendar, rules: LookBackRules, drawn: Day): Day =>
  addWorkingDays(calendar, drawn, rules.days);
