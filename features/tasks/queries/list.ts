import { and, asc, count, eq, inArray, max, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, tasks, units, walks } from "@/db/schema";
import { type Day, dayOf, daysBetween } from "@/domain/calendar";
import type { Viewer } from "@/domain/viewer";
import type { TaskFilters, TaskListQuery, TaskSort } from "../schema";
import { taskCondition } from "./condition";
import { openHere, walkedHere } from "./here";

export const pageSize = 25;

export interface TaskRow {
  code: string;
  title: string;
  category: string;
  lead: string;
  walks: number;
  /** Of the last walk concluded, and calendar days since. */
  lastWalk: Day | null;
  daysSince: number | null;
  openIssues: number;
}

function orderOf(viewer: Viewer, sort: TaskSort): SQL[] {
  const last = db
    .select({ at: max(walks.concludedAt) })
    .from(walks)
    .where(walkedHere(viewer));
  const walked = db.select({ walks: count() }).from(walks).where(walkedHere(viewer));
  const open = db.select({ open: count() }).from(issues).where(openHere(viewer));
  const orders: Record<TaskSort, SQL[]> = {
    code: [],
    // Never walked waits longest.
    waiting: [sql`(${last}) is not null`, sql`(${last})`],
    open: [sql`(${open}) desc`],
    walks: [sql`(${walked}) desc`],
  };
  return [...orders[sort], asc(tasks.code)];
}

/** Walks and open issues of these tasks, as far as the viewer sees them. */
export async function taskStats(viewer: Viewer, codes: readonly string[], today: Day) {
  const here = inArray(tasks.code, [...codes]);
  const [walked, open] = await Promise.all([
    db
      .select({ code: tasks.code, walks: count(), last: max(walks.concludedAt) })
      .from(tasks)
      .innerJoin(walks, walkedHere(viewer))
      .where(here)
      .groupBy(tasks.code),
    db
      .select({ code: tasks.code, open: count() })
      .from(tasks)
      .innerJoin(issues, openHere(viewer))
      .where(here)
      .groupBy(tasks.code),
  ]);
  const walksOf = new Map(walked.map((row) => [row.code, row]));
  const openOf = new Map(open.map((row) => [row.code, row.open]));
  return (code: string): Pick<TaskRow, "walks" | "lastWalk" | "daysSince" | "openIssues"> => {
    const { walks: times = 0, last = null } = walksOf.get(code) ?? {};
    const lastWalk = last && dayOf(last);
    return {
      walks: times,
      lastWalk,
      daysSince: lastWalk === null ? null : daysBetween(lastWalk, today),
      openIssues: openOf.get(code) ?? 0,
    };
  };
}

/** One page of the task list. */
export async function listTasks(
  viewer: Viewer,
  { filters, sort, page }: TaskListQuery,
  today: Day,
): Promise<{ rows: TaskRow[]; total: number }> {
  const condition = taskCondition(viewer, filters, today);
  const total = await countTasks(viewer, filters, today);
  const found = await db
    .select({ code: tasks.code, title: tasks.title, category: tasks.category, lead: units.shortName })
    .from(tasks)
    .innerJoin(units, eq(units.code, tasks.leadUnit))
    .where(condition)
    .orderBy(...orderOf(viewer, sort))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const statsOf = await taskStats(
    viewer,
    found.map(({ code }) => code),
    today,
  );
  return { rows: found.map((row) => ({ ...row, ...statsOf(row.code) })), total };
}

export async function countTasks(viewer: Viewer, filters: TaskFilters, today: Day): Promise<number> {
  const [counted] = await db
    .select({ tasks: count() })
    .from(tasks)
    .where(taskCondition(viewer, filters, today));
  return counted?.tasks ?? 0;
}

/** How many tasks of each category these filters leave, in the catalogue's order; also those with none. */
export async function categoryCounts(viewer: Viewer, { category: _, ...filters }: TaskFilters, today: Day) {
  const left = taskCondition(viewer, filters, today);
  const counted = await db
    .select({ category: tasks.category, tasks: count() })
    .from(tasks)
    .where(left)
    .groupBy(tasks.category);
  const tasksOf = new Map(counted.map((row) => [row.category, row.tasks]));
  return (await categories()).map((category) => ({ category, tasks: tasksOf.get(category) ?? 0 }));
}

/** The categories in the order of their codes. */
export async function categories(): Promise<string[]> {
  const rows = await db
    .select({ category: tasks.category, first: sql<string>`min(${tasks.code})` })
    .from(tasks)
    .groupBy(tasks.category)
    .orderBy(sql`min(${tasks.code})`);
  return rows.map(({ category }) => category);
}

/** The bureaus that lead tasks, for the filter. */
export const leadUnits = (): Promise<{ code: string; name: string }[]> =>
  db
    .selectDistinct({ code: units.code, name: units.shortName })
    .from(units)
    .innerJoin(tasks, and(eq(tasks.leadUnit, units.code)))
    .orderBy(asc(units.code));
