import { asc, eq, inArray, isNotNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { events, files, issues, outcomes, plans, results, spans } from "@/db/schema";
import { foundFrom, periodUntil, sideOf, totals } from "@/domain/figures";
import { replay, type Span } from "@/domain/replay";
import { figures } from "@/features/figures/queries/figures";
import { insertDraft } from "@/features/issues/commands/draft";
import { raise } from "@/features/issues/commands/raise";
import { newId } from "@/lib/id";
import { brokenLink } from "@/test-support/broken-link";
import { breakdownsOf } from "@/test-support/figures/breakdowns";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, monday, people, target, words } from "@/test-support/ledger";
import { wander } from "@/test-support/wander";
import { deriveAll, growTo } from "./grow";

const total = 1_800;
let made: string[] = [];
let written = 0;

beforeAll(async () => {
  await freshDatabase();
  await aCity();
  for (const seed of [1, 8, 10, 11]) await wander(seed, { issues: 8, tries: 300 });
  made = (await db.select({ id: issues.id }).from(issues)).map(({ id }) => id);
  written = await growTo(total);
  await deriveAll();
});

const copied = async () => (await db.select().from(issues)).filter(({ id }) => !made.includes(id));

describe("a ledger grown for measuring", () => {
  test("holds as many as were asked for, and never shrinks", async () => {
    expect(await db.$count(issues)).toBe(total);
    expect(written).toBeGreaterThan(total * 8);
    expect(await growTo(total - 1)).toBe(0);
  });

  test("lies over years, and most of it is closed", async () => {
    const rows = await copied();
    const ended = rows.filter(({ state }) => ["closed", "declined", "merged", "cancelled"].includes(state));
    expect(new Set(ended.map(({ createdAt }) => createdAt.getUTCFullYear())).size).toBeGreaterThanOrEqual(5);
    expect(ended.length).toBeGreaterThan(rows.length * 0.5);
    expect(new Set(rows.map(({ state }) => state)).size).toBeGreaterThan(6);
  });

  test("has chains that are whole, and spans that replay tells as well", async () => {
    const sample = (await copied()).filter((_, nth) => nth % 7 === 0).map(({ id }) => id);
    const told = await db
      .select()
      .from(events)
      .where(inArray(events.subjectId, sample))
      .orderBy(asc(events.subjectId), asc(events.sequence));
    for (const id of sample) expect(brokenLink(told.filter(({ subjectId }) => subjectId === id))).toBeUndefined();
    const kept = await db.select().from(spans).where(inArray(spans.subjectId, sample));
    const lines = (list: Omit<(typeof kept)[number], "id">[]) =>
      list
        .map((one) =>
          [one.subjectId, one.startedAt.toISOString(), one.cameFrom, one.state, one.endedAt?.toISOString()].join(" "),
        )
        .sort();
    expect(lines(replay(told) as typeof kept)).toEqual(lines(kept));
    const states = new Map((await copied()).map(({ id, state }) => [id, state]));
    for (const { subjectId, state } of kept.filter(({ endedAt }) => endedAt === null))
      expect(state).toBe(states.get(subjectId));
  });

  test("speaks of its own records alone", async () => {
    const ids = new Set((await copied()).map(({ id }) => id));
    for (const table of [plans, results, outcomes, files] as (typeof plans)[]) {
      const rows = await db.select({ id: table.id, issueId: table.issueId }).from(table);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(rows.some(({ issueId }) => ids.has(issueId))).toBe(true);
    }
    const own = new Map((await db.select().from(plans)).map(({ id, issueId }) => [id, issueId]));
    for (const { subjectId, particulars } of await db.select().from(events).where(eq(events.type, "plan")))
      expect(own.get(String(particulars.planId))).toBe(subjectId);
    const merged = (await copied()).filter(({ mergedInto }) => mergedInto !== null);
    expect(merged.length).toBeGreaterThan(0);
    expect(merged.some(({ mergedInto }) => ids.has(mergedInto ?? ""))).toBe(true);
    for (const { mergedInto } of merged)
      expect(ids.has(mergedInto ?? "") || made.includes(mergedInto ?? "")).toBe(true);
    for (const { walkId } of await copied()) expect(walkId).toBeNull();
  });

  test("is numbered in the order of raising, and the next number follows", async () => {
    const rows = await db
      .select()
      .from(issues)
      .where(isNotNull(issues.number))
      .orderBy(asc(issues.raisedAt), asc(issues.id));
    const latest = new Map<string, number>();
    for (const { id, number } of rows) {
      const [, scope = "", nth] = /^(.*)-(\d+)$/.exec(number ?? "") ?? [];
      if (made.includes(id)) continue;
      expect(Number(nth)).toBeGreaterThan(latest.get(scope) ?? 0);
      latest.set(scope, Number(nth));
    }
    const id = newId();
    const now = at(monday, "09:00");
    await transaction((tx) =>
      insertDraft(tx, people.head, now, { ...words, id, raisingUnit: "SGJ", source: "other", aspectVersion: 1 }),
    );
    expect(await raise(people.head, now, { ...(await target(id)), ...words, brought: "nothing" })).toMatchObject({
      ok: true,
    });
  });

  test("gives figures that add up, and are those of the plain words", async () => {
    for (const asOf of ["2023-03-31", "2021-10-15", "2019-12-31"]) {
      const period = periodUntil(asOf);
      const tallied = await figures(period);
      const sums = totals(tallied.cells);
      const counted = { city: 0, counties: 0 };
      const closed = { city: 0, counties: 0 };
      const rows = new Map((await db.select().from(issues)).map((row) => [row.id, row]));
      const byIssue = new Map<string, Span[]>();
      for (const span of await db.select().from(spans))
        byIssue.set(span.subjectId, [...(byIssue.get(span.subjectId) ?? []), span]);
      for (const [id, list] of byIssue) {
        const found = foundFrom(list, period);
        const row = rows.get(id);
        if (!found || !row) continue;
        const side = sideOf(row.jurisdiction, "CZ");
        counted[side]++;
        if (found.rectified) closed[side]++;
      }
      expect([sums.city.found, sums.counties.found]).toEqual([counted.city, counted.counties]);
      expect([sums.city.rectified, sums.counties.rectified]).toEqual([closed.city, closed.counties]);
      expect(counted.city + counted.counties).toBeGreaterThan(20);
      for (const [by, rows] of breakdownsOf(tallied))
        expect(
          rows.reduce((sum, counts) => sum + counts.found, 0),
          by,
        ).toBe(counted.city + counted.counties);
    }
  });
});
