import { and, eq, gte, inArray, isNotNull, lt, max } from "drizzle-orm";
import { db } from "@/db/client";
import { draws, events, issues } from "@/db/schema";
import { type Day, endOf, startOf } from "@/domain/calendar";
import type { DrawMember } from "@/domain/draw";
import type { LookBackStage } from "@/domain/look-back";

export async function lastDraw(stage: LookBackStage): Promise<{ day: Day | null; to: Day | null }> {
  const [row] = await db
    .select({ day: max(draws.day), to: max(draws.closedTo) })
    .from(draws)
    .where(eq(draws.stage, stage));
  return { day: row?.day ?? null, to: row?.to ?? null };
}

export type Closed = DrawMember & { round: number };

/** Rounds that were closed within these days, and still are. */
export async function closedWithin({ from, to }: { from: Day; to: Day }): Promise<Closed[]> {
  const rows = await db
    .select({
      id: issues.id,
      round: issues.round,
      unit: issues.leadUnit,
      kind: issues.kind,
      severity: issues.severity,
    })
    .from(issues)
    .where(
      and(
        eq(issues.state, "closed"),
        gte(issues.closedAt, startOf(from)),
        lt(issues.closedAt, endOf(to)),
        isNotNull(issues.leadUnit),
      ),
    );
  return rows.map(({ unit, kind, ...row }) => ({ ...row, unit: unit ?? "", kind: kind ?? "term" }));
}

/** Who closed each of these last. */
export async function closersOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .select({ id: events.subjectId, by: events.actorId })
      .from(events)
      .where(and(inArray(events.subjectId, ids.slice(from, from + 500)), eq(events.type, "close")))
      .orderBy(events.subjectId, events.sequence);
    for (const { id, by } of rows) found.set(id, by);
  }
  return found;
}
