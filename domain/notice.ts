import { addDays, type Calendar, type Day, dayOf, isWorkingDay, startOf, workingDaysLeft } from "./calendar";
import { type IssueKind, type IssueState, leadStates } from "./issue";
import { longNotices } from "./long-notice";
import { type PainPointState, painPointOpenStates } from "./pain-point";
import type { RequestDecision, RequestKind } from "./request";

/** What the system tells of by itself (提醒), each once per occurrence: what comes due, what is asked and decided. */
export const noticeKinds = [
  "notSigned",
  "planMissing",
  "dueIn3",
  "dueIn1",
  "overdue",
  "progressMissing",
  "yearlyReview",
  "lookBackDrawn",
  "lookBackOverdue",
  "interimMissing",
  "requestAsked",
  "leaderAsked",
  "requestDecided",
  "suspensionEnded",
  "suspensionExpired",
  "referred",
  "referralAnswered",
  "reminded",
  "urged",
  "orderDrafted",
  "orderIssued",
  "interviewDue",
  "interviewHeld",
  "listed",
  "delisted",
  "delegationMade",
  "delegationBegins",
  "delegationEnds",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice says, as it was true when told: numbers, days and units, no words of anybody. */
export interface NoticeValues {
  number: string;
  unit?: string;
  due: string;
  left: number;
  request?: RequestKind;
  decision?: RequestDecision;
  /** Of a delegation: its first day and the two accounts' names. */
  from?: string;
  principal?: string;
  substitute?: string;
}

/** One thing to be told on a working day. */
export interface DueNotice {
  kind: NoticeKind;
  /** With subject and kind the key by which it is told once: round, due day, unit, month. */
  occurrence: string;
  /** Whose part it is; null where no unit is asked. */
  unit: string | null;
  /** What was or is due. */
  due: Day;
}

export interface IssueFacts {
  state: IssueState;
  kind: IssueKind | null;
  round: number;
  suspended: boolean;
  startDay: Day | null;
  dueDay: Day | null;
  stepDueDay: Day | null;
  lead: string | null;
  /** The lead has done its own part and only waits for these. */
  waits: boolean;
  /** Partners whose part is not signed off, each with its own days. */
  openPartners: readonly {
    unit: string;
    /** Null: the lead's. */
    dueDay: Day | null;
    /** By when it has to sign for its part; null once it has, or was not asked. */
    acceptDueDay: Day | null;
  }[];
  /** Of the last progress reported in this round. */
  progressDay: Day | null;
  /** While suspended: the day on which that was expected to end. */
  expectedDay: Day | null;
}

/** How near a due day is, or how far gone: three or two working days left, one or none, late. */
function nearness(calendar: Calendar, day: Day, due: Day): NoticeKind | undefined {
  const left = workingDaysLeft(calendar, day, due);
  if (left < 0) return "overdue";
  if (left <= 1) return "dueIn1";
  return left <= 3 ? "dueIn3" : undefined;
}

function stepNotices({ state, kind, round, stepDueDay, lead }: IssueFacts, day: Day): DueNotice[] {
  if (!stepDueDay || day <= stepDueDay) return [];
  const one = { occurrence: `${round}:${stepDueDay}:${lead}`, unit: lead, due: stepDueDay };
  if (state === "assigned") return [{ kind: "notSigned", ...one }];
  // What is put right on the spot needs no plan; its due day is the same.
  return state === "planning" && kind !== "spot" ? [{ kind: "planMissing", ...one }] : [];
}

/** The lead is told of its own day, unless it only waits for others; each partner of the day of its part. */
function dueNotices(calendar: Calendar, issue: IssueFacts, day: Day): DueNotice[] {
  const { round, dueDay, lead, waits, openPartners } = issue;
  const owed = openPartners.map((partner) => ({ unit: partner.unit as string | null, due: partner.dueDay ?? dueDay }));
  if (!waits) owed.unshift({ unit: lead, due: dueDay });
  return owed.flatMap(({ unit, due }) => {
    const kind = due && nearness(calendar, day, due);
    return kind ? [{ kind, occurrence: `${round}:${due}:${unit}`, unit, due }] : [];
  });
}

/** Partners that have not signed for their part. */
const partNotices = ({ round, openPartners }: IssueFacts, day: Day): DueNotice[] =>
  openPartners.flatMap(({ unit, acceptDueDay: due }) =>
    due && day > due ? [{ kind: "notSigned" as const, occurrence: `${round}:${due}:${unit}`, unit, due }] : [],
  );

/** Nothing is suspended for ever: once, when it was to have ended. */
function suspensionNotices({ round, expectedDay, lead }: IssueFacts, day: Day): DueNotice[] {
  if (!expectedDay || day <= expectedDay) return [];
  return [{ kind: "suspensionExpired", occurrence: `${round}:${expectedDay}`, unit: lead, due: expectedDay }];
}

/**
 * What is to be told of an issue on this day; nothing on a day off or while the lead's clock stands,
 * and while suspended only that it has been so too long.
 */
export function issueNotices(calendar: Calendar, issue: IssueFacts, day: Day): DueNotice[] {
  if (!isWorkingDay(calendar, day) || !issue.lead) return [];
  if (issue.suspended) return suspensionNotices(issue, day);
  if (!(leadStates as readonly IssueState[]).includes(issue.state)) return [];
  return [
    ...stepNotices(issue, day),
    ...partNotices(issue, day),
    ...dueNotices(calendar, issue, day),
    ...longNotices(calendar, issue, day),
  ];
}

export interface PainPointFacts {
  state: PainPointState;
  round: number;
  quarantined: boolean;
  interimDueDay: Day;
  /** The first reply of this round. */
  responded: boolean;
}

/** No answer, not even in between, although its day has passed. */
export function painPointNotices(calendar: Calendar, painPoint: PainPointFacts, day: Day): DueNotice[] {
  const { state, round, quarantined, interimDueDay, responded } = painPoint;
  const owed = !quarantined && !responded && (painPointOpenStates as readonly PainPointState[]).includes(state);
  if (!owed || !isWorkingDay(calendar, day) || day <= interimDueDay) return [];
  return [{ kind: "interimMissing", occurrence: `${round}:${interimDueDay}`, unit: null, due: interimDueDay }];
}

/** Further back nobody is told of single days any more: what is late is late today. */
const longestGap = 31;

/**
 * The working days that a sweep on `today` owes: today's, and those since the last one that were
 * missed. Each is told once, with what is true today.
 */
export function daysToSweep(calendar: Calendar, lastSwept: Day | null, today: Day): Day[] {
  const earliest = addDays(today, -longestGap);
  const from = lastSwept && lastSwept < today ? lastSwept : addDays(today, -1);
  const days: Day[] = [];
  for (let day = addDays(from < earliest ? earliest : from, 1); day <= today; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) days.push(day);
  return days;
}

/** From eight in the morning on: nobody is told of anything in the night. */
export const mayTell = (at: Date): boolean => at.getTime() >= startOf(dayOf(at)).getTime() + 8 * 3_600_000;
