import { asc, eq, isNull, ne } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { achievements, closings, events, issues, issueTotals, spans } from "@/db/schema";
import { replay } from "@/domain/replay";
import { rebuildDerived } from "@/features/issues/commands/derived";
import { brokenLink } from "@/test-support/broken-link";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity } from "@/test-support/ledger";
import { wander } from "@/test-support/wander";

// Thousands of tries at every verb of the way, by anybody, in any order: whatever came of them,
// history and spans tell the same.

const seeds = [1, 8, 10, 11];
const done: Record<string, number> = {};

beforeAll(async () => {
  await freshDatabase();
  await aCity();
  for (const seed of seeds) {
    const counts = await wander(seed, { issues: 8, tries: 300 });
    for (const [verb, count] of Object.entries(counts)) done[verb] = (done[verb] ?? 0) + count;
  }
});

const history = (id: string) => db.select().from(events).where(eq(events.subjectId, id)).orderBy(asc(events.sequence));

test("the tries got everywhere", () => {
  const verbs = ["raise", "discard", "return", "decline", "assign", "approve", "verifyFixed", "reassign", "accept"];
  verbs.push("plan", "returnPlan", "approvePlan", "submit", "withdraw", "pass", "returnWork", "close", "reopen");
  for (const verb of [...verbs, "merge", "cancel"]) expect(done[verb], verb).toBeGreaterThan(0);
});

test("replay of all events equals the spans table", async () => {
  const replayed = replay(await db.select().from(events).orderBy(asc(events.sequence)));
  const kept = await db.select().from(spans).orderBy(asc(spans.id));
  const told = (list: typeof replayed) =>
    list
      .map(({ subjectType, subjectId, state, cameFrom, startedAt, endedAt }) =>
        [subjectType, subjectId, startedAt.toISOString(), cameFrom, state, endedAt?.toISOString()].join(" "),
      )
      .sort();
  expect(told(kept)).toEqual(told(replayed));
  expect(kept.length).toBeGreaterThan(100);
});

test("the open span is the issue's state", async () => {
  const open = await db.select({ id: spans.subjectId, state: spans.state }).from(spans).where(isNull(spans.endedAt));
  const rows = await db.select({ id: issues.id, state: issues.state }).from(issues);
  const sorted = (list: { id: string; state: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(sorted(open)).toEqual(sorted(rows));
});

test("what figures add up, kept with every move, is what spans and records give", async () => {
  const kept = async () => [
    (await db.select().from(issueTotals).where(ne(issueTotals.count, 0))).map((row) => JSON.stringify(row)).sort(),
    (await db.select().from(achievements)).map((row) => JSON.stringify(row)).sort(),
    (await db.select().from(closings)).map((row) => JSON.stringify(row)).sort(),
  ];
  const written = await kept();
  expect(written[0]?.length).toBeGreaterThan(20);
  expect(written[1]?.length).toBeGreaterThan(3);
  await rebuildDerived();
  expect(await kept()).toEqual(written);
});

test("every chain of events is whole", async () => {
  for (const { id } of await db.select({ id: issues.id }).from(issues))
    expect(brokenLink(await history(id))).toBeUndefined();
});

describe("tampering is found:", () => {
  const longest = async () => {
    const all = await db.select().from(events);
    const count = new Map<string, number>();
    for (const { subjectId } of all) count.set(subjectId, (count.get(subjectId) ?? 0) + 1);
    return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
  };
  /** Tampers inside a transaction, looks, and takes it back. */
  async function broken(id: string, sequence: number, set: Partial<typeof events.$inferInsert> | "delete") {
    let found: number | undefined;
    const back = new Error("taken back");
    await transaction(async (tx) => {
      const [row] = (await history(id)).filter((event) => event.sequence === sequence);
      if (!row) throw new Error("no such event");
      if (set === "delete") await tx.delete(events).where(eq(events.id, row.id));
      else await tx.update(events).set(set).where(eq(events.id, row.id));
      found = brokenLink(await history(id))?.sequence;
      throw back;
    }).catch((error) => {
      if (error !== back) throw error;
    });
    return found;
  }

  test.each<[string, Partial<typeof events.$inferInsert>]>([
    ["another actor", { actorName: "别人" }],
    ["another time", { at: new Date("2023-05-01T00:00:00.001Z") }],
    ["other particulars", { particulars: { reason: "没有这回事" } }],
    ["another state", { toState: "closed" }],
    ["another hash", { hash: "0".repeat(64) }],
    ["another link", { previousHash: "0".repeat(64) }],
  ])("%s", async (_, set) => expect(await broken(await longest(), 2, set)).toBe(2));

  test("an event taken out", async () => expect(await broken(await longest(), 2, "delete")).toBe(3));
});
