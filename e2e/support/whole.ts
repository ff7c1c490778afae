import { expect } from "@playwright/test";

/** Chains, seals and stored bytes fit; history, spans and states tell the same. Whatever came before. */
export async function expectWhole(): Promise<void> {
  const { isNull } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { events, issues, spans } = await import("@/db/schema");
  const { whatIsBroken } = await import("@/scripts/archive/check");
  const { replay } = await import("@/domain/replay");

  expect(await whatIsBroken([])).toEqual([]);
  const all = await db.select().from(events).orderBy(events.subjectId, events.sequence);
  const open = replay(all).filter((span) => span.endedAt === null);
  const running = await db.select().from(spans).where(isNull(spans.endedAt));
  const line = (span: { subjectId: string; state: string }) => `${span.subjectId} ${span.state}`;
  expect(running.map(line).sort()).toEqual(open.map(line).sort());
  const rows = new Map((await db.select().from(issues)).map((row) => [row.id, row]));
  for (const { subjectId, state } of running.filter((span) => span.subjectType === "issue"))
    expect(rows.get(subjectId)?.state, subjectId).toBe(state);
}
