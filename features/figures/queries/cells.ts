import { ask, db, unlessWritten } from "@/db/client";
import { tasks } from "@/db/schema";
import { type Day, dayOf, endOf, endOfMonth } from "@/domain/calendar";
import { type Counted as CountedOnce, firstOfEach } from "@/domain/counted-walk";
import {
  atTheTurn,
  type Cell,
  instantsOf,
  type Measure,
  type MonthCell,
  type Period,
  type Side,
  sideOf,
  walkMeasures,
} from "@/domain/figures";
import type { FoundCount } from "@/domain/flow";
import type { TotalStage } from "@/domain/totals";
import { countNotFound } from "@/features/issues/queries/not-found";
import { foundCounts } from "@/features/issues/queries/totals";
import { rootUnit } from "@/features/units/queries";
import { walksInOrder } from "@/features/walks/queries/first";
import { forAMinute } from "@/lib/minute";

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

const categories = () =>
  unlessWritten("categories of tasks", async () => {
    const rows = await db.select({ code: tasks.code, category: tasks.category }).from(tasks);
    return new Map(rows.map(({ code, category }) => [code, category]));
  });

/** The months of instants that are asked for in their order. */
function risingMonths(): (at: number) => string {
  let [month, over] = ["", 0];
  return (at) => {
    if (at >= over) {
      month = dayOf(new Date(at)).slice(0, 7);
      over = endOf(endOfMonth(month)).getTime();
    }
    return month;
  };
}

type WalkCell = Cell & MonthCell;

/** Units, heads and items, each at its first concluded walk of the period that was not counted before. */
async function firstWalks(period: Period, before?: CountedOnce): Promise<{ cells: WalkCell[]; counted: CountedOnce }> {
  const root = await rootUnit();
  const [told] = await ask("walks in order", walksInOrder, instantsOf(period));
  const categoryOf = await categories();
  const [{ isFirst, counted }, month] = [firstOfEach(before), risingMonths()];
  const cells: WalkCell[] = [];
  for (const [jurisdiction, unit, headId, taskCode, at] of told?.walks ?? []) {
    const side = sideOf(jurisdiction, root);
    for (const measure of walkMeasures) {
      if (!isFirst(measure, { side, jurisdiction, unit, headId, taskCode })) continue;
      cells.push({ side, unit, month: month(at), category: categoryOf.get(taskCode) ?? null, measure, count: 1 });
    }
  }
  return { cells, counted };
}
/** Of months that are over. */
const firstWalksOver = forAMinute((from: Day, asOf: Day) => firstWalks({ from, asOf }));

async function walkCells(period: Period): Promise<WalkCell[]> {
  const { over, last } = atTheTurn(period);
  const before = over && (await firstWalksOver(over.from, over.asOf));
  const since = await firstWalks(last, before?.counted);
  return [...(before?.cells ?? []), ...since.cells];
}

export async function figureCells(period: Period): Promise<Counted> {
  const issues = await issueCells(period);
  const walked = await walkCells(period);
  return { cells: [...issues.cells, ...walked], months: [...issues.months, ...walked], found: issues.found };
}

/** Of those raised, how many were not found, on each side. */
export async function notFoundCounts(period: Period): Promise<Record<Side, number>> {
  const root = await rootUnit();
  const counts = { city: 0, counties: 0 };
  for (const { jurisdiction, count: some } of await countNotFound(period)) counts[sideOf(jurisdiction, root)] += some;
  return counts;
}
