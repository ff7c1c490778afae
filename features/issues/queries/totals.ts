import { type AnyColumn, and, between, count, eq, gte, ne, type SQL, sql } from "drizzle-orm";
import { ask, db } from "@/db/client";
import { issues, issueTotals } from "@/db/schema";
import { monthOf } from "@/db/sql";
import { addDays, endOfMonth } from "@/domain/calendar";
import { atTheTurn, type Period, type Side, sideOf } from "@/domain/figures";
import { stageOf, type TotalPart, type TotalStage } from "@/domain/totals";
import { rootUnit } from "@/features/units/queries";
import { forAMinute } from "@/lib/minute";
import { foundWith } from "./found";

/** How many found issues stand at a stage as of the day. */
export interface StageCount {
  side: Side;
  stage: TotalStage;
  count: number;
}
export interface UnitCount extends StageCount {
  /** The raising unit; told as closed or not closed alone. */
  unit: string;
}
export interface MonthCount extends StageCount {
  /** In which they were found. */
  month: string;
  /** Null is “no task”. */
  category: string | null;
  /** Of the closing that holds as of the day; null for what is not closed. */
  closedMonth: string | null;
}

const told = { found: sql.placeholder("found"), first: sql.placeholder("first"), last: sql.placeholder("last") };

/** Changes from the first to the last month or day, of what was found since a month. */
const changes = (part: TotalPart, grain: "month" | "day") =>
  db
    .select({
      side: issueTotals.side,
      key: issueTotals.key,
      month: issueTotals.foundMonth,
      stage: issueTotals.stage,
      closedMonth: issueTotals.closedMonth,
      count: issueTotals.count,
    })
    .from(issueTotals)
    .where(
      and(
        eq(issueTotals.part, part),
        eq(issueTotals.grain, grain),
        between(issueTotals.at, told.first, told.last),
        gte(issueTotals.foundMonth, told.found),
      ),
    )
    .as("changes");

const summed = (column: AnyColumn): SQL<number> => sql<number>`sum(${column})`.mapWith(Number);

/** A first month of which only a part is asked for: its issues, one by one. */
async function partOfMonth(period: Period): Promise<(MonthCount & UnitCount)[]> {
  const root = await rootUnit();
  const found = foundWith(period, "found", endOfMonth(period.from.slice(0, 7)));
  const closedMonth = sql<string | null>`case when ${found.state} = 'closed' then ${monthOf(found.heldSince)} end`;
  const month = period.from.slice(0, 7);
  const rows = await db
    .select({
      jurisdiction: issues.jurisdiction,
      unit: issues.raisingUnit,
      category: issues.category,
      state: found.state,
      closedMonth,
      count: count(),
    })
    .from(found)
    .innerJoin(issues, eq(issues.id, found.id))
    .groupBy(issues.jurisdiction, issues.raisingUnit, issues.category, found.state, closedMonth);
  return rows.map(({ jurisdiction, state, ...row }) => ({
    ...row,
    month,
    side: sideOf(jurisdiction, root),
    stage: stageOf(state as never) ?? "found",
  }));
}

function unitSums(grain: "month" | "day") {
  const from = changes("unit", grain);
  const { side, key, stage, count } = from;
  return db
    .select({ side, unit: key, stage, count: summed(count) })
    .from(from)
    .groupBy(side, key, stage)
    .having(({ count }) => ne(count, 0));
}

function monthSums(grain: "month" | "day") {
  const from = changes("category", grain);
  const { side, month, key, stage, closedMonth, count } = from;
  return db
    .select({ side, month, category: key, stage, closedMonth, count: summed(count) })
    .from(from)
    .groupBy(side, month, key, stage, closedMonth)
    .having(({ count }) => ne(count, 0));
}

async function sums(grain: "month" | "day", found: string, first: string, last: string) {
  const values = { found, first, last };
  return {
    units: await ask(`found by unit ${grain}`, () => unitSums(grain), values),
    months: await ask(`found by month ${grain}`, () => monthSums(grain), values),
  };
}
/** Of months that are over. */
const monthsOver = forAMinute((first: string, last: string) => sums("month", first, first, last));

/** Rows of both, added up where all but the count is the same. */
function added<Row extends { count: number }>(before: readonly Row[], since: readonly Row[]): Row[] {
  const keyOf = ({ count: _, ...row }: Row) => JSON.stringify(Object.values(row));
  const all = new Map(before.map((row) => [keyOf(row), row]));
  for (const row of since) {
    const key = keyOf(row);
    all.set(key, { ...row, count: row.count + (all.get(key)?.count ?? 0) });
  }
  return [...all.values()].filter(({ count }) => count !== 0);
}

/**
 * The found of the period as of its end, added up from totals of the months before its last and of
 * the days of that: by unit, and by month of finding and category. As many rows as there are units and
 * categories, however many issues.
 */
export async function foundCounts(period: Period): Promise<{ units: UnitCount[]; months: MonthCount[] }> {
  const { from, asOf } = period;
  const partial = from.endsWith("-01") ? [] : await partOfMonth(period);
  const first = from.endsWith("-01") ? from.slice(0, 7) : addDays(endOfMonth(from.slice(0, 7)), 1).slice(0, 7);
  const { over, last } = atTheTurn({ from: `${first}-01`, asOf });
  const before = over ? await monthsOver(first, over.asOf.slice(0, 7)) : { units: [], months: [] };
  const since = await sums("day", first, last.from, asOf);
  const units = added(before.units, since.units);
  const months = added(before.months, since.months);
  return {
    units: [...partial, ...units],
    months: [
      ...partial,
      ...months.map((row) => ({ ...row, category: row.category || null, closedMonth: row.closedMonth || null })),
    ],
  };
}
