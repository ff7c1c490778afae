import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { aspects, aspectVersions } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import type { Viewer } from "@/domain/viewer";
import { type Aspect, newestAspectVersion } from "@/features/aspects/queries";
import { code, needed, text } from "./cell";
import { type By, type Differing, prepareOf } from "./prepare";

const aspectRow = z.object({
  code,
  question_zh: needed(100),
  question_en: text(200),
  explanation_zh: text(500),
  explanation_en: text(1000),
});
type AspectRow = z.output<typeof aspectRow>;

async function storedAspects(): Promise<Map<string, AspectRow>> {
  const rows = await db
    .select()
    .from(aspects)
    .where(eq(aspects.version, await newestAspectVersion()))
    .orderBy(asc(aspects.position));
  return new Map(
    rows.map((aspect) => [
      aspect.code,
      {
        code: aspect.code,
        question_zh: aspect.question,
        question_en: aspect.questionEn,
        explanation_zh: aspect.explanation,
        explanation_en: aspect.explanationEn,
        position: aspect.position,
      },
    ]),
  );
}

export const prepareAspects = prepareOf<typeof aspectRow>({
  schema: aspectRow,
  key: ["code"],
  stored: storedAspects,
  // Another order is another set of questions.
  check: async (entries) => ({
    entries: entries.map(({ row, value }, at) => ({ row, value: { ...value, position: at + 1 } })),
    findings: [],
  }),
  removed: (entries, stored) => {
    const listed = new Set(entries.map(({ value }) => value.code));
    return [...stored.keys()].filter((code) => !listed.has(code));
  },
  write: writeVersion,
});

/** Any difference makes a new version of the whole set: an old walk keeps the questions it answered. */
async function writeVersion(tx: Tx, { all }: Differing<AspectRow>, { viewer, now }: By): Promise<undefined> {
  const asked = all.map((row) => ({
    code: row.code,
    question: row.question_zh,
    questionEn: row.question_en,
    explanation: row.explanation_zh,
    explanationEn: row.explanation_en,
  }));
  await insertAspects(tx, viewer, now, asked, dayOf(now));
}

/** The next version; the first was in force from the start. */
export async function insertAspects(tx: Tx, viewer: Viewer, now: Date, asked: readonly Aspect[], takesEffect: Day) {
  const version = (await newestAspectVersion()) + 1;
  await tx.insert(aspects).values(asked.map((aspect, at) => ({ ...aspect, version, position: at + 1 })));
  const published = { version, takesEffect, publishedBy: viewer.accountId, publishedAt: now };
  if (version > 1) await tx.insert(aspectVersions).values(published);
  return version;
}
