import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { walks } from "@/db/schema";
import { calendarFrom } from "@/domain/calendar";
import { compareWaiting, duties } from "@/domain/desk";
import { countIssues } from "@/features/issues/queries/list";
import { freshDatabase } from "@/test-support/fresh-database";
import { insertIssues, makeIssues, today } from "@/test-support/issue-rows";
import { viewers } from "@/test-support/ledger-filters";
import { pastWalk } from "@/test-support/past";
import { testViewer } from "@/test-support/viewer";
import { desk, deskSize } from "./desk";
import { overview } from "./overview";

const now = new Date(`${today}T09:00:00+08:00`);
const clock = { today, calendar: calendarFrom([]) };
const head = testViewer("head", ["head", "CZ/SGJ"]);
const recorder = testViewer("recorder", ["liaison", "CZ/SGJ"]);

beforeAll(async () => {
  await freshDatabase();
  await insertIssues(makeIssues(800, 3));
});

describe("a desk", () => {
  test.each(Object.entries(viewers))("of %s: most urgent first, and every count is its list", async (_, viewer) => {
    const { rows, counts, total } = await desk(viewer, now);
    expect(rows).toEqual(rows.toSorted((a, b) => compareWaiting(a, b, today)));
    expect(rows.length).toBe(Math.min(total, deskSize));
    expect(total).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
    for (const duty of duties) {
      const alone = await desk(viewer, now, duty);
      expect(alone.rows.every((row) => row.duty === duty)).toBe(true);
      expect(alone.rows.length).toBe(Math.min(counts[duty] ?? 0, deskSize));
      expect(alone.counts).toEqual(counts);
    }
  });

  test("nothing waits for who only reads, or administers", async () => {
    expect((await desk(viewers["city leader"], now)).total).toBe(0);
    expect((await desk(viewers.administrator, now)).total).toBe(0);
  });

  test("days left are working days", async () => {
    const { rows } = await desk(viewers["city inspector"], now);
    const late = rows.filter(({ due }) => due !== null && due < today);
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ left }) => left !== null && left <= 0)).toBe(true);
  });
});

describe("a walk waits", () => {
  test("for who walks or records it, and once it is ready for the head alone", async () => {
    const planned = await pastWalk("SGJ", "head", "A-001", null);
    const ready = await pastWalk("SGJ", "head", "B-001", null);
    const elsewhere = await pastWalk("RSJ", "head", "B-001", null); // no longer head there
    await transaction(async (tx) => {
      for (const id of [planned, ready, elsewhere])
        await tx.update(walks).set({ recorderId: "head" }).where(eq(walks.id, id));
      await tx.update(walks).set({ readyAt: now }).where(eq(walks.id, ready));
    });
    const walksOf = async (viewer: typeof head) =>
      (await desk(viewer, now)).rows.filter(({ about }) => about === "walk").map(({ id, duty }) => [duty, id]);
    expect(await walksOf(head)).toEqual([
      ["concludeWalk", ready],
      ["walk", planned],
    ]);
    expect(await walksOf(recorder)).toEqual([]);
  });
});

describe("the overview", () => {
  test.each(["city leader", "county leader"] as const)("of a %s counts what its links list", async (name) => {
    const viewer = viewers[name];
    const { open, standing, lagging, closed } = await overview(viewer, now);
    expect(open).toBe(await countIssues(viewer, { status: ["open"] }, clock));
    for (const light of ["green", "yellow", "red", "grey"] as const)
      expect(standing[light] ?? 0).toBe(await countIssues(viewer, { status: ["open"], standing: [light] }, clock));
    expect(lagging.length).toBeGreaterThan(0);
    for (const { code, red, yellow, open: underWay } of lagging) {
      const led = { status: ["open" as const], unit: code, party: "lead" as const, exact: true as const };
      expect(red).toBe(await countIssues(viewer, { ...led, standing: ["red"] }, clock));
      expect(yellow).toBe(await countIssues(viewer, { ...led, standing: ["yellow"] }, clock));
      expect(underWay).toBe(await countIssues(viewer, led, clock));
    }
    expect(lagging.map(({ red }) => red)).toEqual(lagging.map(({ red }) => red).toSorted((a, b) => b - a));
    expect(closed.every(({ state }) => state === "closed")).toBe(true);
  });
});
