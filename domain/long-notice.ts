import { addDays, type Calendar, type Day, onWorkingDay } from "./calendar";
import type { DueNotice, IssueFacts } from "./notice";

const monthBefore = (day: Day): Day => `${addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;

/** A long-term issue reports every month, and is looked at anew each year that it lasts. */
export function longNotices(calendar: Calendar, issue: IssueFacts, day: Day): DueNotice[] {
  const { kind, round, state, startDay, progressDay, lead } = issue;
  if (kind !== "long" || !startDay) return [];
  const found: DueNotice[] = [];
  const month = monthBefore(day);
  if (state === "rectifying" && startDay <= month && (!progressDay || progressDay < month))
    found.push({
      kind: "progressMissing",
      occurrence: `${round}:${month.slice(0, 7)}`,
      unit: lead,
      due: addDays(`${day.slice(0, 7)}-01`, -1),
    });
  const years = Number(day.slice(0, 4)) - Number(startDay.slice(0, 4));
  for (const year of [years - 1, years]) {
    if (year < 1) continue;
    const due = yearlyReviewDay(calendar, startDay, year);
    const next = yearlyReviewDay(calendar, startDay, year + 1);
    if (due <= day && day < next)
      found.push({ kind: "yearlyReview", occurrence: `${round}:${due.slice(0, 4)}`, unit: null, due });
  }
  return found;
}

/** The working day on which a long-term issue has lasted so many years. */
function yearlyReviewDay(calendar: Calendar, startDay: Day, years: number): Day {
  const same = `${Number(startDay.slice(0, 4)) + years}${startDay.slice(4)}`;
  return onWorkingDay(calendar, same.endsWith("-02-29") ? same.replace("-02-29", "-02-28") : same);
}
