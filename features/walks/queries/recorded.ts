import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { aspects, files, issues, walkAnswers, walkFindings, walkSteps, walks } from "@/db/schema";
import { unchanging } from "@/lib/unchanging";
import type { Recorded } from "../schema";

/** Everything recorded of a walk so far, as devices exchange it. The caller has loaded it for its viewer. */
export async function recordedOf(walkId: string): Promise<Recorded | undefined> {
  const [walk] = await db.select().from(walks).where(eq(walks.id, walkId));
  if (!walk) return undefined;
  const steps = await db
    .select()
    .from(walkSteps)
    .where(eq(walkSteps.walkId, walkId))
    .orderBy(asc(walkSteps.position), asc(walkSteps.id));
  const answers = await db.select().from(walkAnswers).where(eq(walkAnswers.walkId, walkId));
  const findings = await db
    .select({ finding: walkFindings, state: issues.state, number: issues.number })
    .from(walkFindings)
    .innerJoin(issues, eq(issues.id, walkFindings.id))
    .where(eq(walkFindings.walkId, walkId))
    .orderBy(asc(walkFindings.id));
  return {
    state: walk.state,
    version: walk.version,
    summary: { text: walk.summary, editedAt: walk.summaryEditedAt?.getTime() ?? 0 },
    daysTaken: { days: walk.daysTaken, editedAt: walk.daysTakenEditedAt?.getTime() ?? 0 },
    steps: steps.map(({ walkId: _, editedAt, ...step }) => ({ ...step, editedAt: editedAt.getTime() })),
    answers: answers.map(({ aspectCode, answer, editedAt }) => ({
      aspect: aspectCode,
      answer,
      editedAt: editedAt.getTime(),
    })),
    findings: findings.map(({ finding, state, number }) => ({
      id: finding.id,
      aspect: finding.aspectCode,
      stepId: finding.stepId,
      text: finding.text,
      removed: finding.removed,
      editedAt: finding.editedAt.getTime(),
      state,
      number,
    })),
    photos: await photosOf(
      walkId,
      findings.map(({ finding }) => finding.id),
    ),
  };
}

async function photosOf(walkId: string, findingIds: readonly string[]): Promise<Recorded["photos"]> {
  const columns = { id: files.id, stepId: files.stepId, findingId: files.issueId };
  const here = await db
    .select(columns)
    .from(files)
    .where(and(eq(files.walkId, walkId), isNull(files.removedAt)))
    .orderBy(asc(files.id));
  const found =
    findingIds.length > 0
      ? await db
          .select(columns)
          .from(files)
          .where(and(inArray(files.issueId, [...findingIds]), eq(files.phase, "found"), isNull(files.removedAt)))
          .orderBy(asc(files.id))
      : [];
  return [...here, ...found];
}

/** The codes of the questions a walk answers. */
export const aspectCodes = (version: number): Promise<Set<string>> =>
  unchanging(`aspects ${version}`, async () => {
    const rows = await db.select({ code: aspects.code }).from(aspects).where(eq(aspects.version, version));
    return new Set(rows.map((row) => row.code));
  });
