import { asc, eq, max } from "drizzle-orm";
import { db } from "@/db/client";
import { aspects } from "@/db/schema";

// The questions to check while walking are public; no viewer is asked for.

/** The version that a new walk answers; 0 before any was imported. */
export async function presentAspectVersion(): Promise<number> {
  const [present] = await db.select({ version: max(aspects.version) }).from(aspects);
  return present?.version ?? 0;
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

export async function presentAspects(): Promise<{ version: number; aspects: Aspect[] }> {
  const version = await presentAspectVersion();
  return { version, aspects: await aspectsOf(version) };
}
