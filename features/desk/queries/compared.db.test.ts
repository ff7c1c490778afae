import { beforeAll, describe, expect, test } from "vitest";
import { calendarFrom } from "@/domain/calendar";
import { measures, noCounts, periodUntil, sumGains } from "@/domain/figures";
import { outcomeKinds } from "@/domain/outcome";
import { figureAddress } from "@/features/figures/components/figure-address";
import { figures, publishedFigures } from "@/features/figures/queries/figures";
import { readListQuery } from "@/features/issues/queries/filter";
import { countIssues } from "@/features/issues/queries/list";
import { readWalkQuery } from "@/features/walks/queries/filter";
import { walkList } from "@/features/walks/queries/list";
import { aPast } from "@/test-support/figures/half-year";
import { testViewer } from "@/test-support/viewer";
import { compared } from "./compared";

const leader = testViewer("leader", ["leader", "CZ"]);
const countyLeader = testViewer("county-leader", ["leader", "CZ/GCQ"]);
const bureauLeader = testViewer(
  "bureau-leader",
  ["leader", "CZ/SGJ"],
  ["leader", "CZ/GCQ"],
  ["leader", "CZ/GCQ/GCQ-SGJ"],
);
const load = (from: string, asOf: string) => figures({ from, asOf });
const on = (day: string) => new Date(`${day}T10:00:00+08:00`);
const clock = { today: "2023-08-01", calendar: calendarFrom([]) };

beforeAll(() => aPast());

test("the city's leader has the published table, and the one of a month earlier beside it", async () => {
  const { period, before, parts } = await compared(leader, on("2023-07-31"), load);
  expect([period, before]).toEqual([periodUntil("2023-07-31"), periodUntil("2023-06-30")]);
  const [now, was] = [await publishedFigures(period), await publishedFigures(periodUntil("2023-06-30"))];
  const [city, counties] = parts;
  expect(now.city).toMatchObject(city?.now.counts ?? {});
  expect(was.city).toMatchObject(city?.was?.counts ?? {});
  expect(counties?.now.counts).toMatchObject(now.counties);
  expect(counties?.was?.counts).toMatchObject(was.counties);
  expect(city?.now.gains.steps).toEqual(now.city.results.steps);
  expect(city?.was?.gains.days).toMatchObject(was.city.results.days);
});

test("nothing is compared with another year", async () => {
  const { before, parts } = await compared(leader, on("2023-01-20"), load);
  expect(before).toBeUndefined();
  expect(parts.map(({ was }) => was)).toEqual([null, null]);
});

test("who leads a county or a bureau has a column for each, but none within another", async () => {
  const names = async (viewer: typeof leader) =>
    (await compared(viewer, on("2023-06-30"), load)).parts.map(({ unit, part }) => [unit?.code, part]);
  expect(await names(countyLeader)).toEqual([["GCQ", { county: "GCQ" }]]);
  expect(await names(bureauLeader)).toEqual([
    ["GCQ", { county: "GCQ" }],
    ["SGJ", { unit: "SGJ" }],
  ]);
});

test("the columns of all counties together are the counties' side, found by found", async () => {
  const all = testViewer("all", ["leader", "CZ/GCQ"], ["leader", "CZ/DZX"]);
  const columns = (await compared(all, on("2023-06-30"), load)).parts;
  const whole = (await compared(leader, on("2023-06-30"), load)).parts[1];
  const sum = columns.reduce((counts, { now }) => counts + now.counts.found, 0);
  expect(sum).toBeLessThanOrEqual(whole?.now.counts.found ?? 0);
  expect(sum).toBeGreaterThan(0);
});

describe.each([
  ["city", leader],
  ["county", countyLeader],
  ["bureau", bureauLeader],
] as const)("every number of a %s leader", (_, viewer) => {
  test.each(["2023-06-30", "2023-07-31"])("opens a list of that length on %s", async (day) => {
    const { period, parts } = await compared(viewer, on(day), load);
    for (const { part, now } of parts)
      for (const measure of measures) {
        const { pathname, searchParams } = new URL(figureAddress(period, measure, part), "http://here");
        const params = Object.fromEntries(searchParams);
        const length =
          pathname === "/walks"
            ? (await walkList(viewer, readWalkQuery(params))).total
            : await countIssues(viewer, readListQuery(params).filters, clock);
        expect(length, `${measure} ${pathname}?${searchParams}`).toBe(now.counts[measure]);
      }
  });
});

test("a day before everything shows noughts", async () => {
  const { parts } = await compared(countyLeader, on("2021-06-30"), load);
  expect(parts[0]?.now.counts).toEqual(noCounts);
  for (const kind of outcomeKinds) expect(parts[0]?.now.gains[kind]).toEqual(sumGains([], kind));
});
