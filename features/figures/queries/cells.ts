import { count, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, tasks, walks } from "@/db/schema";
import { monthOf } from "@/db/sql";
import { type Cell, type Measure, type Period, sideOf, walkMeasures } from "@/domain/figures";
import { foundWith } from "@/features/issues/queries/found";
import { rootUnit } from "@/features/units/queries";
import { firstWalks } from "@/features/walks/queries/first";

// Everything the figures add up, in as few rows as they can be told by. What is counted here is
// public as a whole, so no viewer is asked for.

/** Issues found in the period and what has become of them, as of its end. */
async function issueCells(period: Period, root: string): Promise<Cell[]> {
  const found = foundWith(period);
  const rows = await db
    .select({
      jurisdiction: issues.jurisdiction,
      unit: issues.raisingUnit,
      month: monthOf(found.foundAt),
      category: issues.category,
      state: found.state,
      count: count(),
    })
    .from(found)
    .innerJoin(issues, eq(issues.id, found.id))
    .groupBy(issues.jurisdiction, issues.raisingUnit, monthOf(found.foundAt), issues.category, found.state);
  return rows.flatMap(({ jurisdiction, state, ...row }) =>
    (["found", state === "closed" ? "rectified" : "rectifying"] satisfies Measure[]).map((measure) => ({
      ...row,
      side: sideOf(jurisdiction, root),
      measure,
    })),
  );
}

/** Units, heads and items, each at its first concluded walk of the period. */
async function walkCells(period: Period, root: string): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const measure of walkMeasures) {
    const rows = await db
      .select({
        jurisdiction: walks.jurisdiction,
        unit: walks.unit,
        month: monthOf(walks.concludedAt),
        category: tasks.category,
        count: count(),
      })
      .from(walks)
      .innerJoin(tasks, eq(tasks.code, walks.taskCode))
      .where(firstWalks(period, measure, root))
      .groupBy(walks.jurisdiction, walks.unit, monthOf(walks.concludedAt), tasks.category);
    for (const { jurisdiction, ...row } of rows) cells.push({ ...row, side: sideOf(jurisdiction, root), measure });
  }
  return cells;
}

export async function figureCells(period: Period): Promise<Cell[]> {
  const root = await rootUnit();
  return [...(await issueCells(period, root)), ...(await walkCells(period, root))];
}
