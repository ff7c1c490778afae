import { eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { walkAnswers, walkSteps } from "@/db/schema";
import { isNewer } from "@/domain/walk-sync";
import type { Answer, Step, Untaken } from "@/features/walks/schema";
import { canonical } from "@/lib/digest";
import type { Context, Newer } from "./sync";

type StepRow = typeof walkSteps.$inferInsert;
type AnswerRow = typeof walkAnswers.$inferInsert;

export const isSame = (one: object, other: object): boolean => canonical(one) === canonical(other);

export async function newerSteps({ walk, at }: Context, steps: readonly Step[]): Promise<Newer<StepRow>> {
  const ids = steps.map((step) => step.id);
  const rows = ids.length > 0 ? await db.select().from(walkSteps).where(inArray(walkSteps.id, ids)) : [];
  const kept = new Map(rows.map((row) => [row.id, row]));
  const newer: Newer<StepRow> = { rows: [], names: [], untaken: [] };
  for (const step of steps) {
    const name = { kind: "step", key: step.id } as const;
    const row = kept.get(step.id);
    if (row && row.walkId !== walk.id) {
      newer.untaken.push({ ...name, code: "duplicate" });
      continue;
    }
    if (row ? !isNewer(at(step), row.editedAt) : step.removed) continue;
    const written = { ...step, walkId: walk.id, editedAt: new Date(at(step)) };
    if (row && isSame({ ...row, editedAt: null }, { ...written, editedAt: null })) continue;
    newer.rows.push(written);
    newer.names.push(name);
  }
  return newer;
}

export async function newerAnswers(
  { walk, aspects, at }: Context,
  answers: readonly Answer[],
): Promise<Newer<AnswerRow>> {
  const rows = await db.select().from(walkAnswers).where(eq(walkAnswers.walkId, walk.id));
  const kept = new Map(rows.map((row) => [row.aspectCode, row]));
  const untaken: Untaken[] = [];
  const newer: AnswerRow[] = [];
  for (const { aspect, answer, editedAt } of answers) {
    if (!aspects.has(aspect)) {
      untaken.push({ kind: "answer", key: aspect, code: "invalid" });
      continue;
    }
    const row = kept.get(aspect);
    const edited = at({ editedAt });
    if ((row?.answer ?? null) === answer || !isNewer(edited, row?.editedAt)) continue;
    newer.push({ walkId: walk.id, aspectCode: aspect, answer, editedAt: new Date(edited) });
  }
  return { rows: newer, names: newer.map((row) => ({ kind: "answer", key: row.aspectCode })), untaken };
}

export async function writeSteps(tx: Tx, rows: readonly StepRow[]): Promise<void> {
  for (const { id, walkId, ...set } of rows)
    await tx
      .insert(walkSteps)
      .values({ id, walkId, ...set })
      .onConflictDoUpdate({ target: walkSteps.id, set });
}

export async function writeAnswers(tx: Tx, rows: readonly AnswerRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(walkAnswers)
    .values([...rows])
    .onConflictDoUpdate({
      target: [walkAnswers.walkId, walkAnswers.aspectCode],
      set: { answer: sql`excluded.answer`, editedAt: sql`excluded.edited_at` },
    });
}
