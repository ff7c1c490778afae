import { and, asc, eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { alias } from "@/db/dialect";
import { accounts, issues, tasks, units } from "@/db/schema";
import { compare, compareDocuments, experienced, promisedBy } from "@/domain/comparison";
import { contradictions } from "@/domain/guide";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { experienceOf } from "@/domain/walk";
import { aspectsOf } from "@/features/aspects/queries";
import { guideById } from "@/features/guides/queries";
import { visibleIssues } from "@/features/issues/queries/visible";
import { recordedOf } from "./recorded";
import { loadWalk, type WalkRow } from "./subject";

/** One walk with everything that its pages show; undefined for who may not see it. */
export async function walkById(viewer: Viewer, id: string) {
  const loaded = await loadWalk(viewer, id);
  if (!loaded) return undefined;
  const { row, subject } = loaded;
  const [task, people, names, guide, aspects, recorded, found] = await Promise.all([
    taskOf(row.taskCode),
    peopleOf(row),
    unitNames(row),
    row.guideId ? guideById(row.guideId) : undefined,
    aspectsOf(row.aspectVersion),
    recordedOf(id),
    issuesFrom(viewer, id),
  ]);
  if (!task || !recorded) return undefined;
  const may = {
    record: can(viewer, "walk.record", subject),
    conclude: can(viewer, "walk.conclude", subject),
    cancel: can(viewer, "walk.cancel", subject),
  };
  const shown = can(viewer, "walk.read", subject);
  const steps = shown ? recorded.steps.filter((step) => !step.removed) : [];
  const daysTaken = shown ? row.daysTaken : null;
  const promised = promisedBy(guide, task);
  return {
    ...row,
    daysTaken,
    summary: shown ? row.summary : "",
    isShown: shown,
    task,
    ...people,
    ...names,
    guide,
    contradictions: guide ? contradictions(guide, task) : [],
    aspects,
    steps,
    answers: new Map(shown ? recorded.answers.map(({ aspect, answer }) => [aspect, answer]) : []),
    // A draft and its pictures are its unit's own until it is raised.
    photos: shown
      ? recorded.photos.filter(({ findingId }) => !findingId || found.some((issue) => issue.id === findingId))
      : [],
    experience: experienceOf(steps),
    comparison: compare(promised, experienced(steps, daysTaken)),
    documents: compareDocuments(
      guide?.documentNames ?? [],
      steps.flatMap((step) => step.documents),
    ),
    issues: found,
    may,
  };
}
export type Walk = NonNullable<Awaited<ReturnType<typeof walkById>>>;

async function taskOf(code: string) {
  const [task] = await db.select().from(tasks).where(eq(tasks.code, code));
  return task;
}

async function peopleOf({ headId, recorderId }: WalkRow) {
  const named = async (id: string | null) => {
    if (!id) return null;
    const [person] = await db
      .select({ id: accounts.id, name: accounts.name, title: accounts.title })
      .from(accounts)
      .where(eq(accounts.id, id));
    return person ?? null;
  };
  const [head, recorder] = await Promise.all([named(headId), named(recorderId)]);
  return { head, recorder };
}

const target = alias(units, "walked");
async function unitNames({ unit, target: at }: WalkRow) {
  const [names] = await db
    .select({ unitName: units.name, targetName: target.name })
    .from(units)
    .innerJoin(target, eq(target.code, at))
    .where(eq(units.code, unit));
  return { unitName: names?.unitName ?? unit, targetName: names?.targetName ?? at };
}

/** What the walk has found, drafts first in the order in which they were found. */
const issuesFrom = (viewer: Viewer, walkId: string) =>
  db
    .select({
      id: issues.id,
      number: issues.number,
      title: issues.title,
      description: issues.description,
      state: issues.state,
      aspectCode: issues.aspectCode,
      stepId: issues.stepId,
    })
    .from(issues)
    .where(and(visibleIssues(viewer), eq(issues.walkId, walkId), ne(issues.state, "cancelled")))
    .orderBy(asc(issues.id));
