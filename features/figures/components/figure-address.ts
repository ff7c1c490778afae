import { addDays } from "@/domain/calendar";
import type { IssueMeasure, Measure, Period, Side, WalkMeasure } from "@/domain/figures";
import { listAddress } from "@/features/issues/queries/filter";
import { walkListAddress } from "@/features/walks/queries/filter";

/** Which part of the whole a number counts. */
export interface Part {
  level?: Side;
  /** A county or zone with everything in it. */
  county?: string;
  /** That very unit. */
  unit?: string;
  /** `YYYY-MM` */
  month?: string;
  /** Null is the row “no task”. */
  category?: string | null;
}

const isOfWalks = (measure: Measure): measure is WalkMeasure => ["units", "heads", "items"].includes(measure);

/** The list that a number counts, by the same condition. */
export const figureAddress = (period: Period, measure: Measure, part: Part): string =>
  isOfWalks(measure) ? walkAddress(period, measure, part) : issueAddress(period, measure, part);

function issueAddress(period: Period, measure: IssueMeasure, { level, county, unit, month, category }: Part): string {
  const days = month ? daysOfMonth(period, month) : { from: period.from, to: period.asOf };
  return listAddress({
    [measure]: days,
    asOf: period.asOf,
    level,
    jurisdiction: county ? [county] : undefined,
    ...(unit && { unit, party: "raising", exact: true }),
    category: category === null ? "none" : category,
  });
}

function walkAddress(
  { from, asOf }: Period,
  counted: WalkMeasure,
  { level, county, unit, month, category }: Part,
): string {
  return walkListAddress({
    concluded: { from, to: asOf },
    counted,
    level,
    ...(unit ? { unit, exact: true } : { unit: county }),
    month,
    category: category ?? undefined,
  });
}

/** The days of a month that lie within the period. */
function daysOfMonth({ from, asOf }: Period, month: string): { from: string; to: string } {
  const first = `${month}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  return { from: first > from ? first : from, to: last < asOf ? last : asOf };
}
