import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { tasks, units } from "@/db/schema";
import { can } from "@/domain/permission";
import { findTasks } from "@/domain/text/task-search";
import type { Viewer } from "@/domain/viewer";
import { findIssues, mostFound, textsOf } from "@/features/issues/queries/find";
import { linesOf, listClock } from "@/features/issues/queries/list";
import { findPainPoints, foundPainPoints } from "@/features/pain-points/queries/find";
import { taskCondition } from "@/features/tasks/queries/condition";

/** So many of each kind stand on the page; the link leads to all of them. */
const shownOfEach = { issues: 10, painPoints: 5, tasks: 6 } as const;

export type Everything = Awaited<ReturnType<typeof searchEverything>>;

/** Issues, pain points and tasks that hold the words, each as far as this viewer sees them, the best first. */
export async function searchEverything(viewer: Viewer, words: string, now: Date) {
  const clock = await listClock(now);
  return {
    today: clock.today,
    issues: await issuesWith(viewer, words, clock),
    painPoints: can(viewer, "system.seePainPoints") ? await painPointsWith(viewer, words) : undefined,
    tasks: await tasksWith(viewer, words, clock.today),
  };
}

async function issuesWith(viewer: Viewer, words: string, clock: Awaited<ReturnType<typeof listClock>>) {
  const { rows: found, more } = await findIssues(viewer, { q: words }, clock);
  const ids = found.slice(0, shownOfEach.issues).map(({ id }) => id);
  return { rows: await linesOf(ids, clock), texts: await textsOf(ids), total: found.length, more };
}

async function painPointsWith(viewer: Viewer, words: string) {
  const ids = await findPainPoints(viewer, words, mostFound + 1);
  return {
    rows: await foundPainPoints(ids.slice(0, shownOfEach.painPoints)),
    total: Math.min(ids.length, mostFound),
    more: ids.length > mostFound,
  };
}

async function tasksWith(viewer: Viewer, words: string, today: string) {
  const rows = await db
    .select({ code: tasks.code, title: tasks.title, titleEn: tasks.titleEn, lead: units.shortName })
    .from(tasks)
    .innerJoin(units, eq(units.code, tasks.leadUnit))
    .where(taskCondition(viewer, { q: words }, today))
    .orderBy(asc(tasks.code));
  // All of them hold the words; those that people mean by them come first.
  const best = findTasks(rows, words, rows.length);
  const ranked = [...best, ...rows.filter((row) => !best.includes(row))];
  return { rows: ranked.slice(0, shownOfEach.tasks), total: rows.length, more: false };
}
