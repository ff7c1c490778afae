import {
  addWorkingDays,
  type Calendar,
  type Day,
  dayOf,
  isWorkingDay,
  monthLater,
  onWorkingDay,
  startOf,
} from "./calendar";
import { type IssueKind, type IssueState, leadStates } from "./issue";
import { mayTell } from "./notice";
import type { OrderPreset } from "./order";

/**
 * The ladder: 提醒 → 催办 → 督办单 → 通报、约谈 → 挂牌督办. Taken by rule, as the days go by after the lead's
 * due day, or by an inspector's hand.
 */
export const rungs = ["reminder", "urging", "order", "interview", "listing"] as const;
export type Rung = (typeof rungs)[number];

/** Reminders by rule are notices of their own (`domain/notice.ts`); the rule climbs from there. */
const ruleRungs = ["urging", "order", "interview", "listing"] as const satisfies readonly Rung[];
export type RuleRung = (typeof ruleRungs)[number];

/** What an inspector takes from the issue's page with words; a 督办单 has a form and a way of its own. */
export const handRungs = ["reminder", "urging", "listing"] as const satisfies readonly Rung[];
export type HandRung = (typeof handRungs)[number];

/** 通报, 约谈, or both. */
export const interviewForms = ["circular", "interview", "both"] as const;
export type InterviewForm = (typeof interviewForms)[number];

/** Working days after the due day; `month`: the same day of the next month; null: by hand alone. */
type After = number | "month" | null;
interface Ladder {
  after: Record<RuleRung, After>;
  /** By which days the orders run that it drafts: of most issues, and of hard ones. */
  orders: { ordinary: OrderPreset; hard: OrderPreset };
}

/**
 * `13710` chases by the days of that rule: the day after, in 3, in 7, in a month; what is hard has a
 * month, and all are cleared to 0. `byHand` leaves everything to the inspectors.
 */
const ladders = {
  ordinary: {
    after: { urging: 3, order: 5, interview: 10, listing: 20 },
    orders: { ordinary: "ordinary", hard: "ordinary" },
  },
  "13710": {
    after: { urging: 1, order: 3, interview: 7, listing: "month" },
    orders: { ordinary: "13710", hard: "13710hard" },
  },
  byHand: {
    after: { urging: null, order: null, interview: null, listing: null },
    orders: { ordinary: "ordinary", hard: "ordinary" },
  },
} as const satisfies Record<string, Ladder>;
export type EscalationPreset = keyof typeof ladders;
export const escalationPresets = ["ordinary", "13710", "byHand"] as const satisfies readonly EscalationPreset[];

/** What an administrator may set. */
export interface EscalationRules {
  preset: EscalationPreset;
}
export const escalationRules: EscalationRules = { preset: "ordinary" };

/** When the rule takes a rung. */
const afterOf = (preset: EscalationPreset, rung: RuleRung): After => ladders[preset].after[rung];

/** By which days the order runs that the rule drafts: what lasts, or needs several units, is hard. */
export const orderPresetOf = (preset: EscalationPreset, issue: { kind: IssueKind | null; partners: number }) =>
  ladders[preset].orders[issue.kind === "long" || issue.partners > 0 ? "hard" : "ordinary"] satisfies OrderPreset;

/** A rung that was taken since the present due day, or stands still. */
export interface Taken {
  rung: Rung;
  day: Day;
  /** Lifted or dropped: it keeps the rule from taking it again, nobody else. */
  lifted: boolean;
}

const height = (rung: Rung) => rungs.indexOf(rung);
const highest = (taken: readonly Taken[]) => Math.max(-1, ...taken.map(({ rung }) => height(rung)));

/**
 * What the rule takes next and when at the earliest; one rung a day, so that nobody is listed who
 * was never urged, also after days of downtime.
 */
export function nextRung(
  calendar: Calendar,
  preset: EscalationPreset,
  dueDay: Day,
  taken: readonly Taken[],
): { rung: RuleRung; day: Day } | undefined {
  const rung = ruleRungs.find((one) => height(one) > highest(taken) && afterOf(preset, one) !== null);
  const after = rung && afterOf(preset, rung);
  if (!rung || after === null || after === undefined) return undefined;
  const asked =
    after === "month" ? onWorkingDay(calendar, monthLater(dueDay)) : addWorkingDays(calendar, dueDay, after);
  const last = taken
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return { rung, day: last !== undefined && asked <= last ? addWorkingDays(calendar, last, 1) : asked };
}

export interface EscalationFacts {
  state: IssueState;
  suspended: boolean;
  dueDay: Day | null;
  /** Its own part is done, and it only waits for its partners. */
  submittedDay: Day | null;
}

/** Somebody is at work on it, who can be pressed. */
export const isPressed = ({ state, suspended }: Pick<EscalationFacts, "state" | "suspended">): boolean =>
  !suspended && (leadStates as readonly IssueState[]).includes(state);

/** Which rung the rule asks for on this day; none on a day off, while suspended or while the lead's clock stands: handed in, or waiting for partners. */
export function rungDue(
  calendar: Calendar,
  preset: EscalationPreset,
  issue: EscalationFacts,
  taken: readonly Taken[],
  day: Day,
): RuleRung | undefined {
  if (!issue.dueDay || issue.submittedDay || !isPressed(issue) || !isWorkingDay(calendar, day)) return undefined;
  const next = nextRung(calendar, preset, issue.dueDay, taken);
  return next && day >= next.day ? next.rung : undefined;
}

/** The highest that stands: what is said about it is said of this one. */
export const standingRung = (taken: readonly Taken[]): Taken | undefined =>
  taken.filter(({ lifted }) => !lifted).toSorted((a, b) => height(b.rung) - height(a.rung))[0];

/** On this day, now or later on. */
function stillPresses(calendar: Calendar, at: Date): boolean {
  const hour = (at.getTime() - startOf(dayOf(at)).getTime()) / 3_600_000;
  return isWorkingDay(calendar, dayOf(at)) && hour < 20;
}

/** The rule presses nobody on a day off, in the night or in the evening: what it asks for then waits for the next working day. */
export const mayPress = (calendar: Calendar, at: Date): boolean => stillPresses(calendar, at) && mayTell(at);

/**
 * What the rule takes next, and on which day, as it stands at an instant: by the preset of today (null
 * once it was swept) while it may still press today, and then by the one that is set, which counts
 * from the next working day on.
 */
export function rungAhead(
  calendar: Calendar,
  presets: { today: EscalationPreset | null; after: EscalationPreset },
  dueDay: Day,
  taken: readonly Taken[],
  at: Date,
): { rung: RuleRung; day: Day } | undefined {
  const today = dayOf(at);
  const now =
    presets.today && stillPresses(calendar, at) ? nextRung(calendar, presets.today, dueDay, taken) : undefined;
  if (now && now.day <= today) return { ...now, day: today };
  const next = nextRung(calendar, presets.after, dueDay, taken);
  const earliest = addWorkingDays(calendar, today, 1);
  return next && next.day < earliest ? { ...next, day: earliest } : next;
}

/** Above what was taken, and not the one that stands. */
export const openRungs = (taken: readonly Taken[]): Rung[] =>
  rungs.filter((rung) => height(rung) > highest(taken.filter(({ lifted }) => !lifted)));
