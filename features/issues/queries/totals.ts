import { type AnyColumn, and, between, count, eq, gte, lt, lte, ne, type SQL, sql } from "drizzle-orm";
import { ask, db } from "@/db/client";
import { unionAll } from "@/db/dialect";
import { issues, issueTotals } from "@/db/schema";
import { monthOf } from "@/db/sql";
import { addDays, type Day, endOfMonth } from "@/domain/calendar";
import { type Period, type Side, sideOf } from "@/domain/figures";
import { stageOf, type TotalPart, type TotalStage } from "@/domain/totals";
import { rootUnit } from "@/features/units/queries";
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

const given = {
  month: sql.placeholder("month"),
  last: sql.placeholder("last"),
  first: sql.placeholder("first"),
  asOf: sql.placeholder("asOf"),
};
const toldOf = (month: string, asOf: Day) => {
  const last = asOf.slice(0, 7);
  return { month, last, first: `${last}-01`, asOf };
};

/**
 * Changes since the first of a month until the day, of what was found since then: whole months, then the
 * days of one that is not over. Put together once, told its days later (`toldOf`).
 */
function changes(part: TotalPart, whole: boolean) {
  const read = (within: SQL | undefined) =>
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
      .where(and(eq(issueTotals.part, part), gte(issueTotals.foundMonth, given.month), within));
  const months = (until: SQL) => read(and(eq(issueTotals.grain, "month"), gte(issueTotals.at, given.month), until));
  if (whole) return months(lte(issueTotals.at, given.last)).as("changes");
  return unionAll(
    months(lt(issueTotals.at, given.last)),
    read(and(eq(issueTotals.grain, "day"), between(issueTotals.at, given.first, given.asOf))),
  ).as("changes");
}

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

function unitSums(whole: boolean) {
  const from = changes("unit", whole);
  const { side, key, stage, count } = from;
  return db
    .select({ side, unit: key, stage, count: summed(count) })
    .from(from)
    .groupBy(side, key, stage)
    .having(({ count }) => ne(count, 0));
}

function monthSums(whole: boolean) {
  const from = changes("category", whole);
  const { side, month, key, stage, closedMonth, count } = from;
  return db
    .select({ side, month, category: key, stage, closedMonth, count: summed(count) })
    .from(from)
    .groupBy(side, month, key, stage, closedMonth)
    .having(({ count }) => ne(count, 0));
}

/**
 * The found of the period as of its end, added up from day totals: by unit, and by month of finding
 * and category. As many rows as there are units and categories, however many issues.
 */
export async function foundCounts(period: Period): Promise<{ units: UnitCount[]; months: MonthCount[] }> {
  const { from, asOf } = period;
  const partial = from.endsWith("-01") ? [] : await partOfMonth(period);
  const first = from.endsWith("-01") ? from.slice(0, 7) : addDays(endOfMonth(from.slice(0, 7)), 1).slice(0, 7);
  const whole = asOf === endOfMonth(asOf.slice(0, 7));
  const told = toldOf(first, asOf);
  const units = await ask(`found by unit ${whole}`, () => unitSums(whole), told);
  const months = await ask(`found by month ${whole}`, () => monthSums(whole), told);
  return {
    units: [...partial, ...units],
    months: [
      ...partial,
      ...months.map((row) => ({ ...row, category: row.category || null, closedMonth: row.closedMonth || null })),
    ],
  };
}
