import { addDays, type Day } from "./calendar";
import type { FunnelStage, Period, Side } from "./figures";
import type { IssueState } from "./issue";
import { stageStates, type TotalStage, totalStages } from "./totals";

/** How many of the found share side, months and stage; what trend and funnel are told by. */
export interface FoundCount {
  side: Side;
  /** Month in which they were found, `YYYY-MM`. */
  month: string;
  /** As of the day. */
  stage: TotalStage;
  /** Month of the closing that holds as of the day; null for the others. */
  closedMonth: string | null;
  count: number;
}

export interface TrendMonth {
  month: string;
  found: number;
  rectified: number;
  /** Of the found so far, those whose closing had not come by the month's end. */
  rectifying: number;
}

const sum = (rows: readonly FoundCount[], of: (row: FoundCount) => boolean): number =>
  rows.reduce((all, row) => all + (of(row) ? row.count : 0), 0);

/** Month by month until the day, from the first in which something was found; the sums are the figures'. */
export function trend(rows: readonly FoundCount[], { asOf }: Period): TrendMonth[] {
  const first = rows.map(({ month }) => month).toSorted()[0];
  if (!first) return [];
  let rectifying = 0;
  return monthsBetween(first, asOf.slice(0, 7)).map((month) => {
    const found = sum(rows, (row) => row.month === month);
    const rectified = sum(rows, (row) => row.closedMonth === month);
    rectifying += found - rectified;
    return { month, found, rectified, rectifying };
  });
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addDays(`${month}-01`, 31).slice(0, 7)) months.push(month);
  return months;
}

const stagesFrom = (first: TotalStage): readonly TotalStage[] => totalStages.slice(totalStages.indexOf(first));

/** The states of an issue that stands at a stage or beyond it. */
export const statesFrom = (first: TotalStage): IssueState[] => stagesFrom(first).flatMap((stage) => stageStates[stage]);

/** Raised are the found and those that were raised but not found. */
export function funnel(rows: readonly FoundCount[], notFound: number): Record<FunnelStage, number> {
  const from = (first: TotalStage) => sum(rows, ({ stage }) => stagesFrom(first).includes(stage));
  return {
    raised: from("found") + notFound,
    found: from("found"),
    planPassed: from("planPassed"),
    submitted: from("submitted"),
    rectified: from("closed"),
  };
}

/** The days of a month that lie within the period. */
export function daysOfMonth({ from, asOf }: Period, month: string): { from: Day; to: Day } {
  const first = `${month}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  return { from: first > from ? first : from, to: last < asOf ? last : asOf };
}
