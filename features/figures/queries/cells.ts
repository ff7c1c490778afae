import { ask } from "@/db/client";
import {
  type Cell,
  countedFirst,
  instantsOf,
  type Measure,
  type MonthCell,
  type Period,
  type Side,
  sideOf,
} from "@/domain/figures";
import type { FoundCount } from "@/domain/flow";
import type { TotalStage } from "@/domain/totals";
import { countNotFound } from "@/features/issues/queries/not-found";
import { foundCounts } from "@/features/issues/queries/totals";
import { rootUnit } from "@/features/units/queries";
import { walksInOrder } from "@/features/walks/queries/first";

// Everything the figures add up, in as few rows as they can be told by. What is counted here is
// public as a whole, so no viewer is asked for.

/** The same figures twice: by unit, and by month and category. */
export interface Counted {
  cells: Cell[];
  months: MonthCell[];
  /** For trend and funnel: the found by month, stage and month of closing. */
  found: FoundCount[];
}

/** Issues found in the period and what has become of them, as of its end. */
async function issueCells(period: Period): Promise<Counted> {
  const { units, months } = await foundCounts(period);
  const both = ({ stage }: { stage: TotalStage }) =>
    ["found", stage === "closed" ? "rectified" : "rectifying"] satisfies Measure[];
  return {
    cells: units.flatMap((row) => both(row).map((measure) => ({ ...row, measure }))),
    months: months.flatMap((row) => both(row).map((measure) => ({ ...row, measure }))),
    found: months,
  };
}

/** Units, heads and items, each at its first concluded walk of the period. */
async function walkCells(period: Period, root: string): Promise<(Cell & MonthCell)[]> {
  const walks = await ask("walks in order", walksInOrder, instantsOf(period));
  const sided = walks.map((walk) => ({ ...walk, side: sideOf(walk.jurisdiction, root) }));
  return Array.from(countedFirst(sided), ({ walk: { side, unit, month, category }, measure }) => ({
    ...{ side, unit, month, category, measure },
    count: 1,
  }));
}

export async function figureCells(period: Period): Promise<Counted> {
  const issues = await issueCells(period);
  const walked = await walkCells(period, await rootUnit());
  return { cells: [...issues.cells, ...walked], months: [...issues.months, ...walked], found: issues.found };
}

/** Of those raised, how many were not found, on each side. */
export async function notFoundCounts(period: Period): Promise<Record<Side, number>> {
  const root = await rootUnit();
  const counts = { city: 0, counties: 0 };
  for (const { jurisdiction, count: some } of await countNotFound(period)) counts[sideOf(jurisdiction, root)] += some;
  return counts;
}
