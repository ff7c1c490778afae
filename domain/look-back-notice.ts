import { type Calendar, type Day, isWorkingDay } from "./calendar";
import type { DueNotice } from "./notice";

/** A closed issue that was drawn is to be walked anew: told at once, and when its day has passed. */
export function lookBackNotices(
  calendar: Calendar,
  { id, dueDay }: { id: string; dueDay: Day },
  day: Day,
): DueNotice[] {
  if (!isWorkingDay(calendar, day)) return [];
  const one = { occurrence: id, unit: null, due: dueDay };
  return [{ kind: "lookBackDrawn", ...one }, ...(day > dueDay ? [{ kind: "lookBackOverdue" as const, ...one }] : [])];
}
