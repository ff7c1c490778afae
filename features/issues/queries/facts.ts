import { and, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { files, issuePasses, outcomes, results, walks } from "@/db/schema";
import { answerable } from "@/domain/delegation";
import type { NeedFacts } from "@/domain/issue";
import { hatsOf, type Viewer } from "@/domain/viewer";
import { cleanReviews } from "./review";
import type { LoadedIssue } from "./subject";

/** The result of this round that is being prepared or was handed in last. */
export async function currentResult(issueId: string, round: number) {
  const [result] = await db
    .select()
    .from(results)
    .where(and(eq(results.issueId, issueId), eq(results.round, round), ne(results.state, "returned")))
    .orderBy(desc(results.createdAt), desc(results.id))
    .limit(1);
  if (!result) return undefined;
  const measured = await db.select().from(outcomes).where(eq(outcomes.resultId, result.id));
  return { ...result, outcomes: measured };
}

/** Gathers what the needs of a move look at (`domain/issue.ts`). */
export async function needFacts(viewer: Viewer, { row, subject, partners }: LoadedIssue): Promise<NeedFacts> {
  const evidence = await db
    .select({ phase: files.phase, count: sql<number>`count(*)`.mapWith(Number) })
    .from(files)
    .where(and(eq(files.issueId, row.id), inArray(files.round, [row.round, 1]), isNull(files.removedAt)))
    .groupBy(files.phase);
  const has = (phase: string) => evidence.some((group) => group.phase === phase && group.count > 0);
  const after = await db
    .select({ id: files.id })
    .from(files)
    .where(
      and(eq(files.issueId, row.id), eq(files.phase, "after"), eq(files.round, row.round), isNull(files.removedAt)),
    )
    .limit(1);
  const [walk] = row.walkId
    ? await db.select({ state: walks.state }).from(walks).where(eq(walks.id, row.walkId))
    : [undefined];
  const passed = await db
    .select({ at: issuePasses.at })
    .from(issuePasses)
    .where(
      and(
        eq(issuePasses.issueId, row.id),
        eq(issuePasses.round, row.round),
        inArray(issuePasses.accountId, answerable(viewer)),
      ),
    );
  const result = await currentResult(row.id, row.round);
  return {
    state: row.state,
    source: row.source,
    kind: row.kind,
    hasWords: row.title.trim() !== "" || row.description.trim() !== "",
    hasPhoto: has("found"),
    hasTaskAndAspect: row.taskCode !== null && row.aspectCode !== null,
    walkConcluded: walk?.state === "concluded",
    raisingIsLead: row.leadUnit === null || row.leadUnit === row.raisingUnit,
    broughtPlan: row.brought === "plan",
    broughtFix: row.brought === "fix",
    hasEvidenceBefore: has("before") || has("found"),
    hasEvidenceAfter: after.length > 0,
    partnersOpen: partners.filter((partner) => partner.signedOffAt === null).length,
    hasOutcomes: (result?.outcomes.length ?? 0) > 0,
    noOutcomeReason: (result?.noOutcomeReason ?? "") !== "",
    viewerPassed: passed.length > 0,
    cleanReviews: await cleanReviews(row),
    viewerInLead:
      subject.lead !== null &&
      hatsOf(viewer).some(({ role, unit }) => unit.code === subject.lead?.code && role !== "inspector"),
  };
}
