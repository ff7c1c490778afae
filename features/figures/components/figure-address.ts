import type { FunnelStage, IssueMeasure, Measure, Period, Side, WalkMeasure } from "@/domain/figures";
import { daysOfMonth } from "@/domain/flow";
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

/** The list behind a stage of the funnel. */
export const stageAddress = ({ from, asOf }: Period, stage: FunnelStage, level?: Side): string =>
  listAddress({ [stage]: { from, to: asOf }, asOf, level });

/** The list behind a month of the trend: found in it, closed in it, or not closed by its end. */
export function trendAddress(period: Period, column: IssueMeasure, month: string, level?: Side): string {
  const { from, asOf } = period;
  const days = daysOfMonth(period, month);
  if (column === "found") return listAddress({ found: days, asOf, level });
  if (column === "rectified") return listAddress({ rectified: { from, to: asOf }, closed: days, asOf, level });
  return listAddress({ found: { from, to: days.to }, unclosed: days.to, asOf, level });
}
