import { addWorkingDays, type Calendar, type Day, startOf } from "@/domain/calendar";
import type { Random } from "../random";

/** Minutes of the day in which offices work: morning and afternoon. */
const mornings = [8 * 60 + 30, 11 * 60 + 45] as const;
const afternoons = [14 * 60 + 30, 17 * 60 + 15] as const;
/** What begins later than this leaves no room for what follows on the same day. */
const lastBeginning = 16 * 60 + 15;

export interface Diary {
  /** An instant in office hours so many working days later; with 0, later on the same day. */
  after(workingDays: number): Date;
  day(): Day;
}

/** One story's appointments: working days, office hours, each after the one before; `minute` of the start is already past. */
export function diary(calendar: Calendar, start: Day, by: Random, minute = 0): Diary {
  let day = start;
  const begin = () =>
    by.chance(0.6) ? by.between(mornings[0], mornings[1]) : by.between(afternoons[0], lastBeginning);
  const later = () => {
    const next = minute + by.between(6, 40);
    return next > mornings[1] && next < afternoons[0] ? afternoons[0] + (next - mornings[1]) / 4 : next;
  };
  return {
    after(workingDays) {
      const next = Math.floor(later());
      if (workingDays === 0 && minute > 0 && next <= afternoons[1]) minute = next;
      else {
        day = addWorkingDays(calendar, day, minute > 0 ? Math.max(1, workingDays) : workingDays);
        minute = begin();
      }
      return new Date(startOf(day).getTime() + minute * 60_000 + by.between(0, 59) * 1000);
    },
    day: () => day,
  };
}
