import { addWorkingDays, type Calendar, type Day, onWorkingDay, workingDaysLeft } from "./calendar";
import { finalStates, type IssueKind, type IssueState } from "./issue";

/** Working days of §3; an administrator may set others. */
export interface DeadlineDays {
  spot: number;
  term: number;
  termWithPartners: number;
  accept: number;
  plan: number;
  inspect: number;
  /** Until a citizen has an interim answer. */
  interim: number;
  /** How many before the lead's day a partner's lies, unless it is set; as many has the lead after the last partner. */
  partnerAhead: number;
}
export const deadlineDays: DeadlineDays = {
  spot: 3,
  term: 15,
  termWithPartners: 30,
  accept: 1,
  plan: 3,
  inspect: 3,
  interim: 5,
  partnerAhead: 3,
};

/**
 * The due day proposed when an issue of this kind is handed over on `today`; long-term ones run for two
 * yearly reviews, and the days to hand in after the second.
 */
export function proposedDue(
  calendar: Calendar,
  days: DeadlineDays,
  kind: IssueKind,
  partners: number,
  today: Day,
): Day {
  if (kind === "spot") return addWorkingDays(calendar, today, days.spot);
  if (kind === "term") return addWorkingDays(calendar, today, partners ? days.termWithPartners : days.term);
  const inTwoYears = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`.replace(/-02-29$/, "-02-28");
  return addWorkingDays(calendar, onWorkingDay(calendar, inTwoYears), days.term);
}

/** By when whoever holds an issue in this state owes the next step; null where the lead's own due day rules. */
export function stepDue(calendar: Calendar, days: DeadlineDays, state: IssueState, since: Day): Day | null {
  switch (state) {
    case "raised":
    case "planned":
    case "submitted":
    case "inspecting":
      return addWorkingDays(calendar, since, days.inspect);
    case "assigned":
      return addWorkingDays(calendar, since, days.accept);
    case "planning":
      return addWorkingDays(calendar, since, days.plan);
    default:
      return null;
  }
}

export const standings = ["green", "yellow", "red", "grey"] as const;
/** The light of an issue: on schedule, warned, overdue or returned twice, suspended. */
export type Standing = (typeof standings)[number];

/**
 * The first day on which the light turns yellow: three working days left (an on-the-spot issue:
 * its last day), or earlier when the percent reported falls below the share of time elapsed.
 * Without any report only the days decide.
 */
export function warnDay(
  calendar: Calendar,
  issue: { kind: IssueKind; startDay: Day; dueDay: Day; percent: number | null },
): Day {
  const byDays = issue.kind === "spot" ? issue.dueDay : addWorkingDays(calendar, issue.dueDay, -3);
  if (issue.percent === null || issue.percent >= 100) return byDays;
  const total = workingDaysLeft(calendar, issue.startDay, issue.dueDay);
  const behindAfter = Math.floor((issue.percent * total) / 100) + 1;
  const behind = addWorkingDays(calendar, issue.startDay, behindAfter);
  return behind < byDays ? behind : byDays;
}

export interface StandingFacts {
  state: IssueState;
  dueDay: Day | null;
  warnDay: Day | null;
  /** The day of the last submission; while rectifying, since when the lead only waits for its partners. */
  submittedDay: Day | null;
  returns: number;
  suspended: boolean;
}

/** Null where no lead's clock has begun or the way is over. */
export function standing(issue: StandingFacts, today: Day): Standing | null {
  const clockStopped = issue.state === "submitted" || issue.state === "inspecting";
  const clockRuns = ["assigned", "planning", "planned", "rectifying"].includes(issue.state);
  if (!(clockStopped || clockRuns) || !issue.dueDay) return null;
  if (issue.suspended) return "grey";
  if (issue.returns >= 2) return "red";
  if (clockStopped || issue.submittedDay)
    return issue.submittedDay && issue.submittedDay > issue.dueDay ? "red" : "green";
  if (today > issue.dueDay) return "red";
  return issue.warnDay && today >= issue.warnDay ? "yellow" : "green";
}

/** Why the light is what it is; `left` are the lead's working days. */
export type StandingReason = "onSchedule" | "near" | "behind" | "overdue" | "returned" | "suspended" | "partners";

export function standingReason(
  issue: StandingFacts & { kind: IssueKind | null },
  today: Day,
  left: number,
): StandingReason {
  switch (standing({ ...issue, returns: 0 }, today)) {
    case "grey":
      return "suspended";
    case "red":
      return "overdue";
    case "yellow":
      return issue.returns >= 2 ? "returned" : left > (issue.kind === "spot" ? 0 : 3) ? "behind" : "near";
    default:
      if (issue.returns >= 2) return "returned";
      return issue.submittedDay && issue.state === "rectifying" ? "partners" : "onSchedule";
  }
}

/**
 * By when the next step is owed: the step's own day, or the lead's due day where that comes first.
 * Null where nobody owes one, while suspended, and while the lead only waits for its partners.
 */
export function owedBy(
  issue: Pick<StandingFacts, "state" | "dueDay" | "submittedDay" | "suspended"> & { stepDueDay: Day | null },
): Day | null {
  if (issue.suspended || (finalStates as readonly string[]).includes(issue.state)) return null;
  const { stepDueDay, dueDay } = issue;
  const leads = (["assigned", "planning", "rectifying"] as const).some((state) => state === issue.state);
  if (leads && issue.submittedDay) return null;
  if (!leads || !dueDay) return stepDueDay;
  return stepDueDay && stepDueDay < dueDay ? stepDueDay : dueDay;
}

/** On time: the last submission before closing lay within the lead's clock. */
export const onTime = (submittedDay: Day, dueDay: Day): boolean => submittedDay <= dueDay;
