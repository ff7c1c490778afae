import { asc, count, eq, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { alias } from "@/db/dialect";
import { issues, lookBacks, tasks, units } from "@/db/schema";
import { workingDaysLeft } from "@/domain/calendar";
import type { Viewer } from "@/domain/viewer";
import type { ListClock } from "@/features/issues/queries/condition";
import { lookBacksFor } from "@/features/issues/queries/look-back";
import type { DeskRow } from "./desk";

const raising = alias(units, "looked_back_raising");

/** What of the drawn issues waits for this viewer to be walked anew, and the most urgent of it. */
export async function lookBackRows(
  viewer: Viewer,
  clock: ListClock,
  limit: number,
): Promise<{ total: number; rows: DeskRow[] }> {
  const condition: SQL | undefined = lookBacksFor(viewer);
  if (!condition) return { total: 0, rows: [] };
  const [counted] = await db
    .select({ total: count() })
    .from(lookBacks)
    .innerJoin(issues, eq(issues.id, lookBacks.issueId))
    .where(condition);
  const found = await db
    .select({ row: lookBacks, issue: issues, task: tasks.title, lead: units.shortName, raising: raising.shortName })
    .from(lookBacks)
    .innerJoin(issues, eq(issues.id, lookBacks.issueId))
    .innerJoin(units, eq(units.code, lookBacks.unit))
    .innerJoin(raising, eq(raising.code, issues.raisingUnit))
    .leftJoin(tasks, eq(tasks.code, issues.taskCode))
    .where(condition)
    .orderBy(asc(lookBacks.dueDay), asc(lookBacks.id))
    .limit(limit);
  const rows = found.map(
    ({ row, issue, task, lead, raising: raised }): DeskRow => ({
      about: "issue",
      id: issue.id,
      duty: "lookBack",
      due: row.dueDay,
      left: workingDaysLeft(clock.calendar, clock.today, row.dueDay),
      red: false,
      since: row.drawnAt,
      title: issue.title,
      number: issue.number,
      task,
      raisingUnit: raised,
      leadUnit: lead,
      state: issue.state,
      standing: null,
      planned: null,
    }),
  );
  return { total: counted?.total ?? 0, rows };
}
