import { count, inArray, type SQL, sql } from "drizzle-orm";
import { db, unlessWritten } from "@/db/client";
import { issues } from "@/db/schema";
import { type Board, type BoardCell, boardOf, bucketDays, dueBuckets } from "@/domain/board";
import type { Standing } from "@/domain/deadline";
import { leadStates } from "@/domain/issue";
import type { Viewer } from "@/domain/viewer";
import { countedConditions, type ListClock, listKey } from "@/features/issues/queries/condition";
import type { Filters } from "@/features/issues/queries/filter";
import { overdueOn, standingOn } from "@/features/issues/queries/standing";

const open: Filters = { status: ["open"] };

/** The open issues that this viewer sees, counted once for all that the board shows of them. */
export const board = (viewer: Viewer, clock: ListClock): Promise<Board> =>
  unlessWritten(listKey(viewer, { ...open, due: "soon" }, clock, "board"), async () => {
    const cells = await Promise.all(countedConditions(viewer, open, clock).map((part) => cellsOf(part, clock)));
    return boardOf(cells.flat());
  });

/** One pass over an index that has all that is asked. */
async function cellsOf(condition: SQL, { today, calendar }: ListClock): Promise<BoardCell[]> {
  const days = bucketDays(calendar, today);
  const ahead = dueBuckets.flatMap((name) => (name === "overdue" ? [] : [name]));
  // Numbered, so that what is grouped by is the very text that is selected.
  const bucket = sql<number>`case when ${inArray(issues.state, [...leadStates])} then case ${sql.join(
    ahead.map(
      (name, nth) =>
        sql`when ${issues.dueDay} between ${days[name].from} and ${days[name].to} then ${sql.raw(String(nth))}`,
    ),
    sql` `,
  )} end end`.mapWith(Number);
  const counted = db
    .select({
      state: issues.state,
      lead: issues.leadUnit,
      standing: standingOn(today).as("standing"),
      overdue: sql<number>`case when ${overdueOn(today)} then 1 else 0 end`.mapWith(Number).as("overdue"),
      bucket: bucket.as("bucket"),
    })
    .from(issues)
    .where(condition)
    .as("counted");
  const rows = await db
    .select({
      state: counted.state,
      lead: counted.lead,
      standing: counted.standing,
      overdue: counted.overdue,
      bucket: counted.bucket,
      count: count(),
    })
    .from(counted)
    .groupBy(counted.state, counted.lead, counted.standing, counted.overdue, counted.bucket);
  return rows.map(({ standing, overdue, bucket: nth, ...row }) => ({
    ...row,
    standing: standing as Standing | null,
    overdue: Number(overdue) === 1,
    bucket: nth === null ? null : (ahead[Number(nth)] ?? null),
  }));
}
