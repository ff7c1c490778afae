import { asc, count, desc, eq, isNull, lte, max, or } from "drizzle-orm";
import { db } from "@/db/client";
import { aspects, aspectVersions } from "@/db/schema";
import type { Day } from "@/domain/calendar";

// The questions to check while walking are public; no viewer is asked for.

/** The version that a walk planned on this day answers; 0 before any was imported. A newer one supersedes. */
export async function presentAspectVersion(today: Day): Promise<number> {
  const [present] = await db
    .select({ version: max(aspects.version) })
    .from(aspects)
    .leftJoin(aspectVersions, eq(aspectVersions.version, aspects.version))
    .where(or(isNull(aspectVersions.takesEffect), lte(aspectVersions.takesEffect, today)));
  return present?.version ?? 0;
}

/** The last version drawn up, in force or still to come; 0 before any was imported. */
export async function newestAspectVersion(): Promise<number> {
  const [newest] = await db.select({ version: max(aspects.version) }).from(aspects);
  return newest?.version ?? 0;
}

/** The questions of a version in their order: an old walk keeps those it answered. */
export const aspectsOf = (version: number) =>
  db
    .select({
      code: aspects.code,
      question: aspects.question,
      questionEn: aspects.questionEn,
      explanation: aspects.explanation,
      explanationEn: aspects.explanationEn,
    })
    .from(aspects)
    .where(eq(aspects.version, version))
    .orderBy(asc(aspects.position));

export type Aspect = Awaited<ReturnType<typeof aspectsOf>>[number];

export async function presentAspects(today: Day): Promise<{ version: number; aspects: Aspect[] }> {
  const version = await presentAspectVersion(today);
  return { version, aspects: await aspectsOf(version) };
}

export interface AspectVersion {
  version: number;
  aspects: number;
  /** Null: from the start, as imported first. */
  takesEffect: Day | null;
  publishedAt: Date | null;
}

/** Every version, the newest first. */
export const allAspectVersions = (): Promise<AspectVersion[]> =>
  db
    .select({
      version: aspects.version,
      aspects: count(),
      takesEffect: aspectVersions.takesEffect,
      publishedAt: aspectVersions.publishedAt,
    })
    .from(aspects)
    .leftJoin(aspectVersions, eq(aspectVersions.version, aspects.version))
    .groupBy(aspects.version, aspectVersions.takesEffect, aspectVersions.publishedAt)
    .orderBy(desc(aspects.version));

/** Every question that was ever asked, by its newest words: what the ledger can be filtered by. */
export async function everyAspect(): Promise<Pick<Aspect, "code" | "question" | "questionEn">[]> {
  const rows = await db
    .select({ code: aspects.code, question: aspects.question, questionEn: aspects.questionEn })
    .from(aspects)
    .orderBy(asc(aspects.version), asc(aspects.position));
  return [...new Map(rows.map((aspect) => [aspect.code, aspect])).values()];
}
