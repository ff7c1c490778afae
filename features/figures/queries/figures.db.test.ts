import { asc } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { achievements, events, issues, walks } from "@/db/schema";
import { addDays } from "@/domain/calendar";
import {
  foundFrom,
  funnelStages,
  type Gain,
  gains,
  measures,
  type Period,
  periodUntil,
  sideOf,
  totals,
  walkMeasures,
} from "@/domain/figures";
import { funnel, trend } from "@/domain/flow";
import { replay } from "@/domain/replay";
import { foundIssues } from "@/features/issues/queries/found";
import { listedIssues } from "@/features/issues/queries/not-found";
import { firstWalks } from "@/features/walks/queries/first";
import { breakdownsOf } from "@/test-support/figures/breakdowns";
import { aPast } from "@/test-support/figures/half-year";
import { notFoundCounts } from "./cells";
import { figures, publishedFigures } from "./figures";
import { achievedIn, periodGains } from "./gains";

const byPart = (one: Gain, other: Gain) => JSON.stringify(one).localeCompare(JSON.stringify(other));
const halfYear = periodUntil("2023-06-30");

beforeAll(aPast);

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
  const gain = async (period: Period) =>
    (await periodGains(period)).city.find(({ kind, task }) => kind === "tripFreeDocuments" && task === "B1");
  expect((await gain(halfYear))?.leads).toEqual(["SGJ"]);
});

test("on any day, months that are over and the days since add up to what one question tells of all", async () => {
  const days = Array.from({ length: 60 }, (_, nth) => addDays("2022-12-03", nth * 5));
  for (const period of days.flatMap((asOf) => [periodUntil(asOf), periodUntil(asOf, "2022-01-01")])) {
    const told = await db.select().from(achievements).where(achievedIn(period)).orderBy(asc(achievements.place));
    const whole = gains(told).toSorted(byPart);
    const { city, counties } = await periodGains(period);
    expect([...city, ...counties].toSorted(byPart), period.asOf).toEqual(whole);
    const sums = totals((await figures(period)).cells);
    expect(await db.$count(issues, foundIssues(period)), period.asOf).toBe(sums.city.found + sums.counties.found);
    const waiting = await notFoundCounts(period);
    const raised = await db.$count(issues, listedIssues(period, "raised"));
    expect(raised, period.asOf).toBe(sums.city.found + sums.counties.found + waiting.city + waiting.counties);
  }
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
    const counted = await figures(period);
    const { city, counties } = totals(counted.cells);
    for (const [by, rows] of breakdownsOf(counted))
      for (const measure of measures)
        expect(
          rows.reduce((sum, counts) => sum + counts[measure], 0),
          `${measure} by ${by}`,
        ).toBe(city[measure] + counties[measure]);
    expect(city.found).toBe(city.rectified + city.rectifying);
  });

  test("trend and funnel add up to the totals, and each stage lies within the one before", async () => {
    const [{ cells, found }, waiting] = [await figures(period), await notFoundCounts(period)];
    const { city, counties } = totals(cells);
    const whole = (measure: "found" | "rectified" | "rectifying") => city[measure] + counties[measure];
    const months = trend(found, period);
    expect(months.reduce((sum, month) => sum + month.found, 0)).toBe(whole("found"));
    expect(months.reduce((sum, month) => sum + month.rectified, 0)).toBe(whole("rectified"));
    expect(months.at(-1)?.rectifying ?? 0).toBe(whole("rectifying"));
    expect(months.every((month) => month.rectifying >= 0)).toBe(true);
    const stages = funnel(found, waiting.city + waiting.counties);
    expect([stages.found, stages.rectified]).toEqual([whole("found"), whole("rectified")]);
    const way = funnelStages.map((stage) => stages[stage]);
    expect(way).toEqual(way.toSorted((a, b) => b - a));
    for (const stage of funnelStages)
      expect(await db.$count(issues, listedIssues(period, stage)), stage).toBe(stages[stage]);
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
