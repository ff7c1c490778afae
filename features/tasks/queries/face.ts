import { and, asc, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, tasks, walks } from "@/db/schema";
import type { Day } from "@/domain/calendar";
import type { Viewer } from "@/domain/viewer";
import { overdueOn } from "@/features/issues/queries/standing";
import { visibleIssues } from "@/features/issues/queries/visible";
import type { TaskFace } from "../schema";
import { openHere, walkedHere } from "./here";

/**
 * The face a task shows this viewer, as one expression on `tasks`: the wall draws it, and the list
 * filters by it, so that a number of the one is the length of the other.
 */
export function faceOf(viewer: Viewer, today: Day): SQL<TaskFace> {
  const some = (of: typeof issues | typeof walks, condition: SQL | undefined) =>
    exists(db.select({ one: sql`1` }).from(of).where(condition));
  const rectified = and(eq(issues.taskCode, tasks.code), eq(issues.state, "closed"), visibleIssues(viewer, "follow"));
  return sql<TaskFace>`case
    when ${some(issues, and(openHere(viewer), overdueOn(today)))} then 'overdue'
    when ${some(issues, openHere(viewer))} then 'open'
    when ${some(issues, rectified)} then 'rectified'
    when ${some(walks, walkedHere(viewer))} then 'clean'
    else 'never' end`;
}

/** Every task in use with its face, in the catalogue's order. */
export const taskFaces = (viewer: Viewer, today: Day) =>
  db
    .select({ code: tasks.code, title: tasks.title, category: tasks.category, face: faceOf(viewer, today) })
    .from(tasks)
    .where(isNull(tasks.retiredAt))
    .orderBy(asc(tasks.code));
