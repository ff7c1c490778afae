import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { db, type Tx, transaction } from "@/db/client";
import { alias, unionAll } from "@/db/dialect";
import { issues, issueTotals, spans, units } from "@/db/schema";
import { dayOfInstant, monthOf } from "@/db/sql";
import { dayOf } from "@/domain/calendar";
import { foundStates, sideOf } from "@/domain/figures";
import type { IssueState } from "@/domain/issue";
import { changesOf, type Stay, stageOf, stageStates, type TotalPart, totalStages } from "@/domain/totals";
import { rootUnit } from "@/features/units/queries";
import type { IssueRow } from "../queries/subject";

const keyColumns = [
  issueTotals.part,
  issueTotals.grain,
  issueTotals.at,
  issueTotals.foundMonth,
  issueTotals.side,
  issueTotals.key,
  issueTotals.stage,
  issueTotals.closedMonth,
];

function stayOf(state: IssueState, since: Date): Stay | null {
  const stage = stageOf(state);
  return stage && { stage, closedMonth: stage === "closed" ? dayOf(since).slice(0, 7) : "" };
}

type Counted = Pick<IssueRow, "id" | "state" | "stateSince" | "jurisdiction" | "raisingUnit" | "category">;

/** Adds a move to the totals of its day and month, in the same transaction as its span; `row` is as it was before. */
export async function countMove(tx: Tx, row: Counted, to: IssueState, now: Date): Promise<void> {
  const before = stayOf(row.state, row.stateSince);
  const changes = changesOf(before, stayOf(to, now));
  if (changes.length === 0) return;
  const foundMonth = dayOf(before ? await foundSince(tx, row.id) : now).slice(0, 7);
  const side = sideOf(row.jurisdiction, await rootUnit());
  const day = dayOf(now);
  const rows = changes.flatMap(({ part, ...change }) => {
    const key = part === "unit" ? row.raisingUnit : (row.category ?? "");
    const at = { day, month: day.slice(0, 7) };
    return (["day", "month"] as const).map((grain) => ({
      part,
      grain,
      at: at[grain],
      foundMonth,
      side,
      key,
      ...change,
    }));
  });
  // In one order, so that two who count in the same rows wait for each other and not in a circle.
  rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  await tx
    .insert(issueTotals)
    .values(rows)
    .onConflictDoUpdate({ target: keyColumns, set: { count: sql`${issueTotals.count} + excluded.count` } });
}

/** When the issue was found. */
export async function foundSince(tx: Tx, id: string): Promise<Date> {
  const [span] = await tx
    .select({ at: spans.startedAt })
    .from(spans)
    .where(and(eq(spans.subjectId, id), eq(spans.cameFrom, "raised"), inArray(spans.state, [...foundStates])));
  if (!span) throw new Error(`issue ${id} moves on without having been found`);
  return span.at;
}

const entered = alias(spans, "entered");
const stay = alias(spans, "stay");
const counted = Object.values(stageStates).flat();
const words = (list: readonly string[]) => sql.raw(list.map((word) => `'${word}'`).join(", "));

/** What begins (+1) or ends (−1) in the spans of found issues, a row each. */
const changes = (column: typeof stay.startedAt | typeof stay.endedAt, count: 1 | -1) =>
  db
    .select({
      day: dayOfInstant(column).as("day"),
      month: monthOf(column).as("month"),
      foundMonth: monthOf(entered.startedAt).as("found_month"),
      side: sql<string>`case when ${issues.jurisdiction} = (select ${units.code} from ${units} where ${units.parent} is null)
        then 'city' else 'counties' end`.as("side"),
      unit: issues.raisingUnit,
      category: sql<string>`coalesce(${issues.category}, '')`.as("category_or_none"),
      stage: sql<string>`case ${sql.join(
        totalStages.map(
          (stage) => sql`when ${stay.state} in (${words(stageStates[stage])}) then ${sql.raw(`'${stage}'`)}`,
        ),
        sql` `,
      )} end`.as("stage"),
      closedMonth: sql<string>`case when ${stay.state} = 'closed' then ${monthOf(stay.startedAt)} else '' end`.as(
        "closed_month",
      ),
      count: sql<number>`${sql.raw(String(count))}`.as("change"),
    })
    .from(entered)
    .innerJoin(stay, eq(stay.subjectId, entered.subjectId))
    .innerJoin(issues, eq(issues.id, entered.subjectId))
    .where(
      and(
        eq(entered.cameFrom, "raised"), // a state of issues alone
        inArray(entered.state, [...foundStates]),
        inArray(stay.state, counted),
        isNotNull(column),
      ),
    );

async function fill(tx: Tx, part: TotalPart, grain: "day" | "month"): Promise<void> {
  const all = unionAll(changes(stay.startedAt, 1), changes(stay.endedAt, -1)).as("changes");
  const ofUnit = part === "unit";
  const fields = {
    part: sql<TotalPart>`${sql.raw(`'${part}'`)}`.as("part"),
    grain: sql<"day" | "month">`${sql.raw(`'${grain}'`)}`.as("grain"),
    at: grain === "day" ? all.day : all.month,
    foundMonth: all.foundMonth,
    side: all.side,
    key: ofUnit ? all.unit : all.category,
    stage: ofUnit ? sql`case when ${all.stage} = 'closed' then 'closed' else 'found' end`.as("stage") : all.stage,
    closedMonth: ofUnit ? sql`''`.as("closed_month") : all.closedMonth,
    count: sql<number>`cast(sum(${all.count}) as integer)`.as("count"),
  };
  const { at, foundMonth, side, key } = fields;
  const more = ofUnit
    ? [sql`case when ${all.stage} = 'closed' then 'closed' else 'found' end`]
    : [all.stage, all.closedMonth];
  const summed = db
    .select(fields as never)
    .from(all)
    .groupBy(at, foundMonth, side, key, ...more)
    .having(sql`sum(${all.count}) <> 0`);
  await tx.insert(issueTotals).select(summed as never);
}

/** Makes all totals anew from the spans. */
export const rebuildTotals = (): Promise<void> =>
  transaction(async (tx) => {
    await tx.delete(issueTotals);
    for (const part of ["unit", "category"] as const)
      for (const grain of ["day", "month"] as const) await fill(tx, part, grain);
  });
