import type { FunnelStage, IssueMeasure, Measure, Period, Side } from "@/domain/figures";
import { daysOfMonth } from "@/domain/flow";
import { listAddress } from "@/features/issues/queries/filter";
import { walkListAddress } from "@/features/walks/queries/filter";
import { addressBehind, type Behind } from "./behind";

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

/** The lists that the numbers of a part count, by the same conditions. */
export const behind = (period: Period, part: Part): Behind => ({
  walks: walksOf(period, part),
  issues: issuesOf(period, part),
});

/** The list that a number counts. */
export const figureAddress = (period: Period, measure: Measure, part: Part): string =>
  addressBehind(behind(period, part), measure, "");

function issuesOf(period: Period, { level, county, unit, month, category }: Part): Behind["issues"] {
  const { from, to } = month ? daysOfMonth(period, month) : { from: period.from, to: period.asOf };
  const rest = listAddress({
    asOf: period.asOf,
    level,
    jurisdiction: county ? [county] : undefined,
    ...(unit && { unit, party: "raising", exact: true }),
    category: category === null ? "none" : category,
  });
  return [`${from}..${to}`, rest.slice(rest.indexOf("?") + 1)];
}

const walksOf = ({ from, asOf }: Period, { level, county, unit, month, category }: Part): string =>
  walkListAddress({
    concluded: { from, to: asOf },
    level,
    ...(unit ? { unit, exact: true } : { unit: county }),
    month,
    category: category ?? undefined,
  });

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
