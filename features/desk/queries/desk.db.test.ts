import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { issues, walks } from "@/db/schema";
import { calendarFrom, workingDaysLeft } from "@/domain/calendar";
import { compareWaiting, duties } from "@/domain/desk";
import { leadStates } from "@/domain/issue";
import { listCondition } from "@/features/issues/queries/condition";
import { countIssues } from "@/features/issues/queries/list";
import { insertIssues, makeIssues, today } from "@/test-support/figures/issue-rows";
import { viewers } from "@/test-support/figures/ledger-filters";
import { pastWalk } from "@/test-support/figures/past";
import { freshDatabase } from "@/test-support/fresh-database";
import { testViewer } from "@/test-support/viewer";
import { desk, deskSize } from "./desk";
import { lights } from "./lagging";

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
      (await desk(viewer, now, undefined, 500)).rows
        .filter(({ about }) => about === "walk")
        .map(({ id, duty }) => [duty, id]);
    expect(await walksOf(head)).toEqual([
      ["concludeWalk", ready],
      ["walk", planned],
    ]);
    expect(await walksOf(recorder)).toEqual([]);
  });
});

describe("a leader's lights", () => {
  test.each(["city leader", "county leader"] as const)("of a %s count what their links list", async (name) => {
    const viewer = viewers[name];
    const { open, standing, lagging, units } = await lights(viewer, now);
    expect(open).toBe(await countIssues(viewer, { status: ["open"] }, clock));
    for (const light of ["green", "yellow", "red", "grey"] as const)
      expect(standing[light] ?? 0).toBe(await countIssues(viewer, { status: ["open"], standing: [light] }, clock));
    expect(lagging.length).toBeGreaterThan(0);
    expect(units).toBeGreaterThanOrEqual(lagging.length);
    for (const { code, overdue, red, yellow, open: underWay, daysLate } of lagging) {
      const led = { status: ["open" as const], unit: code, party: "lead" as const, exact: true as const };
      expect(overdue).toBe(await countIssues(viewer, { ...led, overdue: true }, clock));
      expect(red).toBe(await countIssues(viewer, { ...led, standing: ["red"] }, clock));
      expect(yellow).toBe(await countIssues(viewer, { ...led, standing: ["yellow"] }, clock));
      expect(underWay).toBe(await countIssues(viewer, led, clock));
      const due = await db
        .select({ day: issues.dueDay })
        .from(issues)
        .where(
          and(
            eq(issues.leadUnit, code),
            listCondition(viewer, { due: "overdue" }, clock),
            inArray(issues.state, [...leadStates]),
          ),
        );
      const days = due.flatMap(({ day }) => (day ? [Math.max(1, -workingDaysLeft(clock.calendar, today, day))] : []));
      expect(daysLate).toBe(days.length > 0 ? Math.max(...days) : null);
    }
    const worst = lagging.map(({ overdue, red, yellow }) => [overdue, red, yellow]);
    expect(worst).toEqual(worst.toSorted(([a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]) => x - a || y - b || z - c));
  });
});
