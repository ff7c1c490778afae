import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, issues, tasks, units, walks } from "@/db/schema";
import { nullsLast } from "@/db/sql";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { visibleIssues } from "@/features/issues/queries/visible";
import { visibleWalks } from "@/features/walks/queries/visible";

/** A task of the catalogue with its lead bureau's name; the catalogue is public. */
export async function taskByCode(code: string) {
  const [found] = await db
    .select({ task: tasks, lead: { code: units.code, name: units.name, shortName: units.shortName } })
    .from(tasks)
    .innerJoin(units, eq(units.code, tasks.leadUnit))
    .where(eq(tasks.code, code));
  return found;
}

/** The latest walks at a task that the viewer may see, planned ones first. */
export const walksAt = (viewer: Viewer, code: string, limit: number) =>
  db
    .select({
      id: walks.id,
      state: walks.state,
      plannedDay: walks.plannedDay,
      concludedAt: walks.concludedAt,
      unit: units.shortName,
      head: accounts.name,
      channel: walks.channel,
      manner: walks.manner,
    })
    .from(walks)
    .innerJoin(units, eq(units.code, walks.unit))
    .innerJoin(accounts, eq(accounts.id, walks.headId))
    .where(and(eq(walks.taskCode, code), visibleWalks(viewer)))
    .orderBy(desc(walks.plannedDay), desc(walks.id))
    .limit(limit);
export type TaskWalk = Awaited<ReturnType<typeof walksAt>>[number];

/** The latest issues of a task that the viewer may see, the newest first and drafts last. */
export const issuesOf = (viewer: Viewer, code: string, limit: number) =>
  db
    .select({
      id: issues.id,
      number: issues.number,
      title: issues.title,
      state: issues.state,
      raisedAt: issues.raisedAt,
      unit: units.shortName,
    })
    .from(issues)
    .innerJoin(units, eq(units.code, issues.raisingUnit))
    .where(and(eq(issues.taskCode, code), visibleIssues(viewer)))
    .orderBy(nullsLast(issues.raisedAt, "desc"), desc(issues.id))
    .limit(limit);
export type TaskIssue = Awaited<ReturnType<typeof issuesOf>>[number];

export async function countAt(viewer: Viewer, code: string): Promise<{ walks: number; issues: number }> {
  const [walked, raised] = await Promise.all([
    db.$count(walks, and(eq(walks.taskCode, code), visibleWalks(viewer))),
    db.$count(issues, and(eq(issues.taskCode, code), visibleIssues(viewer))),
  ]);
  return { walks: walked, issues: raised };
}

/** Heads and liaisons plan walks, for the unit in which they are that. */
export const mayPlan = (viewer: Viewer): boolean =>
  viewer.grants.some(({ unit }) => can(viewer, "unit.planWalk", { type: "unit", unit }));
