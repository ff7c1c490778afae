import { asc } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { anchors, events, issueTotals, spans } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { replay } from "@/domain/replay";
import { checkChains } from "@/features/audit/queries/check";
import { rebuildDerived } from "@/features/issues/commands/derived";
import { clockJump, machineNow } from "@/lib/clock";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity } from "@/test-support/ledger";
import { wander } from "@/test-support/wander";
import { sealDays } from "./commands";

// The machine's clock is put an hour back, a day forward and a day back, again and again, while people
// work and days are sealed by it. Whatever the clock says, history goes on.

const hour = 3_600_000;
/** Of twelve tries each; the first one tells the truth. */
const jumps = [0, -hour, 0, 24 * hour, 0, -24 * hour, -26 * hour, 72 * hour];
const sealed: string[] = [];
let lastClock = new Date(0);

beforeAll(async () => {
  await freshDatabase();
  await aCity();
  await wander(41, {
    issues: 6,
    tries: 400,
    clock: async (count, then) => {
      const now = new Date(then.getTime() + (jumps[Math.floor(count / 12) % jumps.length] ?? 0));
      if (count % 6 === 5) sealed.push(...(await sealDays(now)));
      if (now > lastClock || count === 0) lastClock = now;
      return now;
    },
  });
});

test("the numbers of a chain follow their instants, and no chain or seal is broken", async () => {
  const all = await db.select().from(events).orderBy(asc(events.subjectId), asc(events.sequence));
  expect(all.length).toBeGreaterThan(150);
  for (const [at, event] of all.entries()) {
    const before = all[at - 1];
    if (before?.subjectId === event.subjectId) expect(event.at.getTime()).toBeGreaterThanOrEqual(before.at.getTime());
  }
  let findings: readonly unknown[] = [];
  for await (const checked of checkChains({})) findings = checked.findings;
  expect(findings).toEqual([]);
});

test("no span is negative, and history, spans and totals tell the same", async () => {
  const kept = await db.select().from(spans);
  expect(kept.filter(({ startedAt, endedAt }) => endedAt && endedAt < startedAt)).toEqual([]);
  const told = (list: readonly { subjectId: string; state: string; startedAt: Date; endedAt: Date | null }[]) =>
    list
      .map((one) => `${one.subjectId} ${one.state} ${one.startedAt.toISOString()} ${one.endedAt?.toISOString()}`)
      .sort();
  expect(told(kept)).toEqual(told(replay(await db.select().from(events).orderBy(asc(events.sequence)))));
  const totals = async () =>
    (await db.select().from(issueTotals))
      .filter(({ count }) => count !== 0)
      .map((row) => JSON.stringify(row))
      .sort();
  const written = await totals();
  await rebuildDerived();
  expect(await totals()).toEqual(written);
});

test("each day is sealed once, and none with events is left out", async () => {
  expect(sealed).toEqual([...new Set(sealed)].sort());
  await sealDays(new Date(lastClock.getTime() + 96 * hour));
  const days = new Set((await db.select({ at: events.at }).from(events)).map(({ at }) => dayOf(at)));
  const kept = (await db.select({ day: anchors.day }).from(anchors).orderBy(anchors.day)).map(({ day }) => day);
  expect(kept).toEqual([...days].sort());
});

test("a jump is told once, in either direction", () => {
  clockJump();
  vi.useFakeTimers({ toFake: ["Date"] });
  for (const by of [hour, -24 * hour]) {
    vi.setSystemTime(machineNow().getTime() + by);
    expect(Math.abs(clockJump() - by)).toBeLessThan(5_000);
    expect(Math.abs(clockJump())).toBeLessThan(5_000);
  }
  vi.useRealTimers();
});
