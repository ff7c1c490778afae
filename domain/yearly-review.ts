import type { Day } from "./calendar";

/** A long-term issue may be handed in once this many yearly reviews in a row were clean. */
export const cleanReviewsNeeded = 2;

/** The last day on which it had lasted a whole year, or several; undefined within the first. */
export function yearDay(startDay: Day, today: Day): Day | undefined {
  const year = Number(today.slice(0, 4)) - (startDay.slice(4) <= today.slice(4) ? 0 : 1);
  const day = `${year}${startDay.slice(4)}`;
  return day > startDay ? day : undefined;
}

/** How many of the latest were clean, the newest first: one that was not begins anew. */
export function cleanRun(reviews: readonly { clean: boolean }[]): number {
  const dirty = reviews.findIndex(({ clean }) => !clean);
  return dirty < 0 ? reviews.length : dirty;
}
