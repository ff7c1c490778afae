import { addWorkingDays, type Calendar, type Day, onWorkingDay } from "@/domain/calendar";
import type { DeadlineDays } from "@/domain/deadline";
import { latestPartDue, proposedPartDue } from "@/domain/partner";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Assign } from "../schema";

export interface PartDays {
  calendar: Calendar;
  days: DeadlineDays;
  today: Day;
}
interface NewPart {
  unit: string;
  part: string;
  dueDay: Day;
  acceptDueDay: Day;
}

/** By when a partner named today signs for its part. */
export const acceptDueOn = ({ calendar, days, today }: PartDays): Day => addWorkingDays(calendar, today, days.accept);

/** A part's day as it was set, or the one proposed; it lies ahead, and not after the latest there may be. */
export function partDueOn({ calendar, days, today }: PartDays, leadDue: Day, asked: Day | undefined): Result<Day> {
  if (!asked) return done(proposedPartDue(calendar, days, today, leadDue));
  if (asked < today) return refuse("dueInPast", { values: { day: today } });
  const day = onWorkingDay(calendar, asked);
  const latest = latestPartDue(calendar, days, today, leadDue);
  return day > latest ? refuse("partDueAfterLead", { values: { day: latest } }) : done(day);
}

/** The parts of partners named today. */
export function partsFor(
  on: PartDays,
  leadDue: Day,
  partners: readonly string[],
  asked: Assign["parts"] = {},
): Result<NewPart[]> {
  const parts: NewPart[] = [];
  for (const unit of partners) {
    const due = partDueOn(on, leadDue, asked[unit]?.dueDay);
    if (!due.ok) return due;
    parts.push({ unit, part: asked[unit]?.part ?? "", dueDay: due.value, acceptDueDay: acceptDueOn(on) });
  }
  return done(parts);
}

/** What the event of handing over says of them. */
export const told = (parts: readonly NewPart[]) => ({
  parts: parts.map(({ unit, part, dueDay }) => ({ unit, dueDay, ...(part && { part }) })),
});
