import { addWorkingDays, type Calendar, type Day } from "./calendar";
import type { DeadlineDays, Standing } from "./deadline";
import { type IssueState, leadStates } from "./issue";

/** A partner's part (协办任务) as its light asks for it. */
export interface PartFacts {
  /** Its own day; null: the lead's. */
  dueDay: Day | null;
  signedOffAt: Date | null;
  releasedAt: Date | null;
}

const isOpenPart = ({ signedOffAt, releasedAt }: Pick<PartFacts, "signedOffAt" | "releasedAt">): boolean =>
  signedOffAt === null && releasedAt === null;

/** The day by which a part is owed. */
export const partDue = (part: Pick<PartFacts, "dueDay">, leadDue: Day | null): Day | null => part.dueDay ?? leadDue;

/** The light of a partner, for its own part and by its own day; null where nothing is asked of it any more. */
export function partnerStanding(
  calendar: Calendar,
  part: PartFacts,
  issue: { state: IssueState; dueDay: Day | null; suspended: boolean },
  today: Day,
): Standing | null {
  const due = partDue(part, issue.dueDay);
  if (!due || !isOpenPart(part) || !(leadStates as readonly IssueState[]).includes(issue.state)) return null;
  if (issue.suspended) return "grey";
  if (today > due) return "red";
  return today >= addWorkingDays(calendar, due, -3) ? "yellow" : "green";
}

/**
 * The day proposed for a part: some working days before the lead's, so that the lead can put the
 * parts together; a day on which nothing could be done yet is none, and never after the lead's.
 * Where the lead's has come or passed a partner gets as many from today: it is not late before it began.
 */
export function proposedPartDue(calendar: Calendar, days: DeadlineDays, today: Day, leadDue: Day): Day {
  if (leadDue <= today) return addWorkingDays(calendar, today, days.partnerAhead);
  const ahead = addWorkingDays(calendar, leadDue, -days.partnerAhead);
  const next = addWorkingDays(calendar, today, 1);
  const earliest = ahead < next ? next : ahead;
  return earliest < leadDue ? earliest : leadDue;
}

/** No part is owed later: than the lead, or, once the lead's day has come, than a partner named today. */
export function latestPartDue(calendar: Calendar, days: DeadlineDays, today: Day, leadDue: Day): Day {
  const proposed = proposedPartDue(calendar, days, today, leadDue);
  return proposed > leadDue ? proposed : leadDue;
}

/** The lead has reported its own part whole and cannot go on before its partners: its clock stands. */
export const waitsForPartners = (percent: number | null, openParts: number): boolean =>
  percent !== null && percent >= 100 && openParts > 0;

/**
 * The lead's day once the last partner is done. Who was whole in time has as many working days to
 * put it together as a partner's day lies ahead of the lead's; who was not, gains nothing.
 */
export function leadDueAfterParts(
  calendar: Calendar,
  days: DeadlineDays,
  lead: { dueDay: Day; wholeSince: Day },
  today: Day,
): Day {
  if (lead.wholeSince > lead.dueDay) return lead.dueDay;
  const needed = addWorkingDays(calendar, today, days.partnerAhead);
  return needed > lead.dueDay ? needed : lead.dueDay;
}

/** A part may be owed up to the lead's assigned day, or beyond where the lead's was moved. */
export function latestPartDay({ dueDay, roundDueDay }: { dueDay: Day | null; roundDueDay: Day | null }): Day {
  const [due, assigned] = [dueDay ?? "", roundDueDay ?? ""];
  return due > assigned ? due : assigned;
}
