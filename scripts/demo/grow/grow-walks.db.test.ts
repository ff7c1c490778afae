import { asc, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { events, issues, spans, walkSteps, walks } from "@/db/schema";
import { replay } from "@/domain/replay";
import { insertDraft } from "@/features/issues/commands/draft";
import { sync } from "@/features/recorder/commands/sync";
import { newId } from "@/lib/id";
import { brokenLink } from "@/test-support/broken-link";
import { freshDatabase } from "@/test-support/fresh-database";
import { at, begun, concludeNow, head, planned, snapshotOf, stepAt, taken, walkStage } from "@/test-support/walk-stage";
import { growTo } from "./grow";
import { growWalks } from "./grow-walks";

test("walks that have ended happen again in other weeks, with records and a history of their own", async () => {
  await freshDatabase();
  await walkStage();
  await planned(); // goes on, and is not copied
  const walked = await begun();
  taken(await sync(head, at, snapshotOf(walked, at, { steps: [stepAt(at)] })));
  taken(await concludeNow(walked));
  await transaction((tx) =>
    insertDraft(tx, head, at, {
      id: newId(),
      title: "示例",
      raisingUnit: "GAJ",
      source: "other",
      aspectVersion: 1,
    } as Parameters<typeof insertDraft>[3]),
  );
  await growTo(80);
  expect(await growWalks()).toBeGreaterThan(18 * 8);
  expect(await growWalks()).toBe(0);

  const rows = await db.select().from(walks);
  const copies = rows.filter(({ id, state }) => id !== walked && state === "concluded");
  expect([rows.length, copies.length]).toEqual([Math.floor((await db.$count(issues)) / 4), 18]);
  const original = rows.find(({ id }) => id === walked);
  for (const { concludedAt } of copies)
    expect(concludedAt?.getTime()).toBeLessThan(original?.concludedAt?.getTime() ?? 0);
  const ids = copies.map(({ id }) => id);
  expect(await db.$count(walkSteps, inArray(walkSteps.walkId, ids))).toBe(18);
  for (const id of ids) {
    const told = await db.select().from(events).where(eq(events.subjectId, id)).orderBy(asc(events.sequence));
    expect(brokenLink(told)).toBeUndefined();
    const kept = await db.select().from(spans).where(eq(spans.subjectId, id)).orderBy(asc(spans.startedAt));
    expect(replay(told).map(({ state, startedAt }) => [state, startedAt])).toEqual(
      kept.map(({ state, startedAt }) => [state, startedAt]),
    );
  }
});
