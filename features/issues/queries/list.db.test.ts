import { beforeAll, describe, expect, test } from "vitest";
import { addDays, calendarFrom } from "@/domain/calendar";
import { finalStates, openStates } from "@/domain/issue";
import { insertIssues, makeIssues, today } from "@/test-support/figures/issue-rows";
import { filters, seenBy, viewers } from "@/test-support/figures/ledger-filters";
import { freshDatabase } from "@/test-support/fresh-database";
import { listCondition } from "./condition";
import { issuePage, lines, pageSize } from "./list";
import { stateCounts, totalOf } from "./tabs";

const made = makeIssues(600);
const calendar = calendarFrom([{ date: "2023-06-16", kind: "off" }]);
const clock = { today, calendar };

beforeAll(async () => {
  await freshDatabase();
  await insertIssues(made);
});
const now = new Date(`${today}T12:00:00+08:00`);

test.each(Object.entries(viewers))("%s: total, pages and the counts of the tabs are the rows", async (_, who) => {
  for (const [asked, means] of filters.slice(0, 12)) {
    const all = made
      .filter((issue) => seenBy(who, issue) && means(issue))
      .map(({ row }) => row.id)
      .sort();
    const first = await issuePage(who, asked, {}, now);
    expect(first.total).toBe(all.length);
    const pages = [];
    for (let page = 1; page <= first.pages; page++)
      pages.push(...(await issuePage(who, asked, { page, sort: "due" }, now)).rows);
    expect(pages.map(({ id }) => id).sort()).toEqual(all);
    const counts = await stateCounts(who, asked, clock);
    const states = asked.status?.flatMap((state) => (state === "open" ? openStates : state));
    const shown = states ? states.reduce((sum, state) => sum + (counts[state] ?? 0), 0) : counts.all;
    expect(shown).toBe(all.length);
    expect(totalOf(asked, counts, 0)).toBe(all.length);
    expect(counts.all - counts.open).toBe(finalStates.reduce((sum, state) => sum + (counts[state] ?? 0), 0));
  }
});

describe("sorting", () => {
  const who = viewers["city inspector"];
  const values = async (sort: "due" | "raised" | "number" | "unit", dir: "asc" | "desc") =>
    lines(listCondition(who, {}, clock), { sort, dir }, clock, 1000);

  test.each(["asc", "desc"] as const)("by due day %s, without one last", async (dir) => {
    const days = (await values("due", dir)).map(({ dueDay }) => dueDay);
    const known = days.filter((day) => day !== null);
    expect(days.slice(known.length).every((day) => day === null)).toBe(true);
    expect(known).toEqual(dir === "asc" ? known.toSorted() : known.toSorted().reverse());
    expect(known.length).toBeLessThan(days.length);
  });

  test("by number and by day raised, newest first by itself", async () => {
    const numbers = (await values("number", "asc")).flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual(numbers.toSorted());
    const raised = (await lines(listCondition(who, {}, clock), {}, clock, 1000)).flatMap(
      ({ raisedAt }) => raisedAt?.getTime() ?? [],
    );
    expect(raised).toEqual(raised.toSorted((a, b) => b - a));
  });

  test("by unit keeps a unit's issues together", async () => {
    const units = (await values("unit", "asc")).map((line) => line.leadUnit ?? line.raisingUnit);
    const blocks = units.filter((unit, at) => unit !== units[at - 1]);
    expect(blocks).toHaveLength(new Set(units).size);
  });

  test("a page beyond the last shows the last", async () => {
    const page = await issuePage(who, {}, { page: 900 }, now);
    expect(page.page).toBe(page.pages);
    expect(page.rows.length).toBeLessThanOrEqual(pageSize);
    expect(page.rows.length).toBeGreaterThan(0);
  });
});

test("days left count to the next step's day", async () => {
  const rows = await lines(listCondition(viewers["city inspector"], {}, clock), {}, clock, 1000);
  expect(rows.every((row) => (row.owedBy === null) === (row.daysLeft === null))).toBe(true);
  const soon = rows.find((row) => row.owedBy === addDays(today, 1));
  expect(soon?.daysLeft).toBe(0); // the Friday is a day off
});
