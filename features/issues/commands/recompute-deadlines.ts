import { eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { issues } from "@/db/schema";
import { type Calendar, dayOf } from "@/domain/calendar";
import { stepDue } from "@/domain/deadline";
import { openStates } from "@/domain/issue";
import { workingCalendar } from "@/features/calendar/queries";
import { lastResumed } from "@/features/request-way/queries";
import { deadlineSettingsAt } from "@/features/settings/queries";
import { warnDayOf } from "./move";
import { countMovedBeside, recomputeBeside } from "./recompute-beside";

/**
 * The days of open issues that this calendar would move, with what they would become. Assigned
 * and planned due days are decisions and stay; each step keeps the days in force when it began, or
 * was resumed after a suspension.
 */
async function movedBy(calendar: Calendar) {
  const [daysAt, resumed] = [await deadlineSettingsAt(), await lastResumed()];
  const rows = await db.select().from(issues).where(inArray(issues.state, openStates));
  return rows.flatMap((row) => {
    const warnDay = warnDayOf(calendar, row);
    const resumedAt = resumed.get(row.id);
    const since = resumedAt && resumedAt > row.stateSince ? resumedAt : row.stateSince;
    const stepDueDay = stepDue(calendar, daysAt(since), row.state, dayOf(since));
    const [warns, steps] = [warnDay !== row.warnDay, stepDueDay !== row.stepDueDay];
    return warns || steps ? [{ id: row.id, warns, steps, set: { warnDay, stepDueDay } }] : [];
  });
}

/**
 * How many open issues would be warned on another day, or have another day for their next step, and
 * how many days of requests and partners beside them would move.
 */
export async function calendarEffect(calendar: Calendar) {
  const [moved, beside] = [await movedBy(calendar), await countMovedBeside(calendar)];
  return { warns: moved.filter(({ warns }) => warns).length, steps: moved.filter(({ steps }) => steps).length, beside };
}

/**
 * After the calendar changed: the days derived from it on open issues, and on what is asked and owed beside them. Returns how many issues
 * changed. Their rows are locked before they are read: who moves one meanwhile is waited for, or
 * waits and then counts by the new calendar. A draft may be on its way to being raised.
 */
export async function recomputeDeadlines(tx: Tx): Promise<number> {
  await tx
    .update(issues)
    .set({ version: sql`${issues.version}` })
    .where(inArray(issues.state, ["draft", ...openStates]));
  const calendar = await workingCalendar();
  const moved = await movedBy(calendar);
  for (const { id, set } of moved) await tx.update(issues).set(set).where(eq(issues.id, id));
  const beside = await recomputeBeside(tx, calendar);
  return new Set([...moved.map(({ id }) => id), ...beside]).size;
}
