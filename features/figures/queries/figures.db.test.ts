import { asc } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, issues, walks } from "@/db/schema";
import { addUp, foundFrom, type Period, periodUntil, sideOf, totals, walkMeasures } from "@/domain/figures";
import type { IssueState } from "@/domain/issue";
import { replay } from "@/domain/replay";
import { foundIssues } from "@/features/issues/queries/found";
import { firstWalks } from "@/features/walks/queries/first";
import { freshDatabase } from "@/test-support/fresh-database";
import { aTree, pastIssue, pastWalk } from "@/test-support/past";
import { figures, publishedFigures } from "./figures";
import { periodGains } from "./gains";

const halfYear = periodUntil("2023-06-30");
type Way = [state: IssueState, instant: string, particulars?: Record<string, unknown>][];

/** Drafted and raised, then whatever follows. */
const raised = (day: string, ...way: Way): Way => [["draft", `${day} 08:00`], ["raised", `${day} 09:00`], ...way];

let reassigned: string;

beforeAll(async () => {
  await freshDatabase();
  await aTree();
  // Rectified with one step less, and the same task once more on the spot.
  await pastIssue({
    way: raised(
      "2023-03-01",
      ["assigned", "2023-03-02 10:00"],
      ["planning", "2023-03-03 10:00"],
      ["closed", "2023-04-10 16:00"],
    ),
    outcomes: [{ kind: "steps", before: 5, after: 4, submitted: "2023-04-08 09:00" }],
  });
  await pastIssue({
    lead: "FGW",
    way: raised("2023-05-07", ["inspecting", "2023-05-08 10:00"], ["closed", "2023-05-09 10:00"]),
    outcomes: [{ kind: "steps", before: 4, after: 3, submitted: "2023-05-07 09:00" }],
  });
  // Closed after the day, though handed in before.
  await pastIssue({
    task: "A2",
    way: raised(
      "2023-06-01",
      ["assigned", "2023-06-02 10:00"],
      ["inspecting", "2023-06-29 10:00"],
      ["closed", "2023-07-03 10:00"],
    ),
    outcomes: [{ kind: "days", before: 9, after: 5, submitted: "2023-06-28 09:00" }],
  });
  // Merged after the day, and before it.
  await pastIssue({ way: raised("2023-06-05", ["assigned", "2023-06-06 10:00"], ["merged", "2023-07-02 10:00"]) });
  await pastIssue({ way: raised("2023-06-05", ["assigned", "2023-06-06 10:00"], ["merged", "2023-06-15 10:00"]) });
  // Reopened on the last minute of the day.
  await pastIssue({
    task: "B1",
    way: raised(
      "2023-04-03",
      ["assigned", "2023-04-04 10:00"],
      ["closed", "2023-05-10 10:00"],
      ["rectifying", "2023-06-30 23:59"],
    ),
    outcomes: [{ kind: "documents", before: 5, after: 3, submitted: "2023-05-08 09:00" }],
  });
  // Returned to draft and raised again.
  await pastIssue({
    way: raised(
      "2023-02-01",
      ["draft", "2023-02-03 09:00"],
      ["raised", "2023-02-10 09:00"],
      ["assigned", "2023-02-13 09:00"],
    ),
  });
  await pastIssue({ way: raised("2023-02-01", ["declined", "2023-02-03 09:00"]) });
  // Without a task; on the edges of the period.
  await pastIssue({ unit: "SGJ", task: null, way: raised("2023-06-30", ["assigned", "2023-06-30 23:59"]) });
  await pastIssue({ way: raised("2023-06-30", ["assigned", "2023-07-01 00:00"]) });
  await pastIssue({ way: raised("2022-12-30", ["assigned", "2022-12-31 23:59"], ["closed", "2023-02-01 10:00"]) });
  // Rectified; after the day it came back and went to another lead.
  reassigned = await pastIssue({
    task: "B1",
    lead: "FGW",
    way: raised(
      "2023-03-06",
      ["assigned", "2023-03-07 09:00", { lead: "SGJ" }],
      ["closed", "2023-03-20 09:00"],
      ["rectifying", "2023-07-05 09:00"],
      ["assigned", "2023-07-06 09:00", { lead: "FGW" }],
    ),
    outcomes: [
      { kind: "tripFreeDocuments", before: 2, after: 1, submitted: "2023-03-10 09:00", state: "returned" },
      { kind: "tripFreeDocuments", before: 2, after: 0, submitted: "2023-03-17 09:00" },
    ],
  });
  await pastIssue({
    unit: "GCQ-FGW",
    way: raised("2023-03-01", ["rectifying", "2023-03-02 09:00"], ["closed", "2023-03-10 09:00"]),
  });
  await pastIssue({ unit: "DZX-FGW", task: "B1", way: raised("2023-03-01", ["assigned", "2023-03-02 09:00"]) });

  await pastWalk("FGW", "h1", "A1", "2023-01-01 00:00");
  await pastWalk("FGW", "h1", "A2", "2023-03-01 09:00");
  await pastWalk("FGW", "h1", "A1", "2023-05-01 09:00");
  await pastWalk("SGJ", "h2", "A1", "2023-06-30 23:59");
  await pastWalk("SGJ", "h3", "B1", "2023-07-01 00:00");
  await pastWalk("SGJ", "h4", "B1", "2022-12-31 23:59");
  await pastWalk("SGJ", "h5", "B1", null);
  await pastWalk("GCQ-FGW", "c1", "A1", "2023-02-01 09:00");
  await pastWalk("GCQ-FGW", "c1", "B1", "2023-02-02 09:00");
  await pastWalk("DZX-FGW", "c2", "A1", "2023-02-03 09:00");
  await pastWalk("GCQ-FGW", "h1", "A1", "2023-06-01 09:00");
});

test("the published figures of a half-year", async () => {
  expect(await publishedFigures(halfYear)).toEqual({
    asOf: "2023-06-30",
    from: "2023-01-01",
    city: {
      units: 2,
      heads: 2,
      items: 2,
      found: 8,
      rectified: 3,
      rectifying: 5,
      results: {
        steps: { units: 2, tasks: 1, cut: 2 },
        days: { tasks: 0, cut: 0 },
        tripFreeDocuments: { tasks: 1, documents: 2 },
      },
    },
    counties: { heads: 3, items: 3, found: 2, rectified: 1, rectifying: 1 },
  });
});

test("a month later what happened since has its effect", async () => {
  const { city } = await publishedFigures(periodUntil("2023-07-31"));
  expect(city).toMatchObject({ found: 8, rectified: 3, rectifying: 5, heads: 3, items: 3 });
  expect(city.results.days).toEqual({ tasks: 1, cut: 4 });
  expect(city.results.tripFreeDocuments).toEqual({ tasks: 0, documents: 0 });
});

test("a day before everything there is nothing", async () => {
  const { city, counties } = await publishedFigures(periodUntil("2021-06-30"));
  expect([city.found, city.units, city.results.steps.cut, counties.found]).toEqual([0, 0, 0, 0]);
});

test("the lead is the one as of the day", async () => {
  const gain = async (period: Period) => (await periodGains(period)).find(({ issues }) => issues.includes(reassigned));
  expect((await gain(halfYear))?.leads).toEqual(["SGJ"]);
});

const periods: Period[] = [
  halfYear,
  periodUntil("2023-07-31"),
  periodUntil("2023-05-31", "2023-03-01"),
  periodUntil("2023-06-30", "2022-12-31"),
  periodUntil("2023-06-30", "2023-06-30"),
  periodUntil("2022-12-31"),
];

describe.each(periods)("from $from to $asOf", (period) => {
  test("units, months and categories add up to the totals", async () => {
    const { cells } = await figures(period);
    const { city, counties } = totals(cells);
    for (const by of ["unit", "month", "category"] as const)
      for (const measure of [...walkMeasures, "found", "rectified", "rectifying"] as const)
        expect([...addUp(cells, (cell) => cell[by]).values()].reduce((sum, counts) => sum + counts[measure], 0)).toBe(
          city[measure] + counties[measure],
        );
    expect(city.found).toBe(city.rectified + city.rectifying);
  });

  test("the list of a figure is as long as the figure says", async () => {
    const { city, counties } = totals((await figures(period)).cells);
    for (const measure of walkMeasures)
      expect(await db.$count(walks, firstWalks(period, measure, "CZ"))).toBe(city[measure] + counties[measure]);
    for (const measure of ["found", "rectified", "rectifying"] as const)
      expect(await db.$count(issues, foundIssues(period, measure))).toBe(city[measure] + counties[measure]);
  });

  test("replay of all events tells the same", async () => {
    const spans = replay(await db.select().from(events).orderBy(asc(events.sequence)));
    const replayed = { city: { found: 0, rectified: 0 }, counties: { found: 0, rectified: 0 } };
    for (const { id, jurisdiction } of await db.select().from(issues)) {
      const found = foundFrom(
        spans.filter((span) => span.subjectId === id),
        period,
      );
      if (!found) continue;
      const side = replayed[sideOf(jurisdiction, "CZ")];
      side.found++;
      if (found.rectified) side.rectified++;
    }
    const { city, counties } = totals((await figures(period)).cells);
    const of = ({ found, rectified }: typeof city) => ({ found, rectified });
    expect({ city: of(city), counties: of(counties) }).toEqual(replayed);
  });
});
