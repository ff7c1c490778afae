import { beforeAll, expect, it } from "vitest";
import { bucketDays, dueBuckets, statesOfHolder } from "@/domain/board";
import { standings } from "@/domain/deadline";
import type { Viewer } from "@/domain/viewer";
import type { Filters } from "@/features/issues/queries/filter";
import { countIssues, listClock } from "@/features/issues/queries/list";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, people } from "@/test-support/ledger";
import { wander } from "@/test-support/wander";
import { board } from "./counts";
import { decisionCounts, queue } from "./queue";

const now = at("2023-05-30");

beforeAll(async () => {
  await freshDatabase();
  await aCity();
  for (const seed of [3, 20230630, 99]) await wander(seed, { issues: 10, tries: 250 });
});

const viewers: [string, Viewer][] = [
  ["of the city", people.inspector],
  ["of a county", people.countyInspector],
  ["of another county", people.foreignInspector],
];

it.each(viewers)("for an inspector %s every number is the length of its list", async (_, viewer) => {
  const clock = await listClock(now);
  const counted = await board(viewer, clock);
  const list = (filters: Filters) => countIssues(viewer, { status: ["open"], ...filters }, clock);
  expect(counted.open).toBe(await list({}));
  for (const light of standings) expect(counted.standing[light], light).toBe(await list({ standing: [light] }));
  const days = bucketDays(clock.calendar, clock.today);
  for (const name of dueBuckets)
    expect(counted.buckets[name], name).toBe(await list(name === "overdue" ? { overdue: true } : { due: days[name] }));
  for (const holder of ["raising", "lead", "inspectors"] as const)
    expect(counted.holders[holder] ?? 0, holder).toBe(await list({ status: statesOfHolder(holder) }));
  for (const { lead, open, overdue, standing } of counted.units) {
    const led = { unit: lead, party: "lead", exact: true } as const;
    expect([open, overdue, standing.red], lead).toEqual([
      await list(led),
      await list({ ...led, overdue: true }),
      await list({ ...led, standing: ["red"] }),
    ]);
  }
});

it("is not empty in this city", async () => {
  const { open, units } = await board(people.inspector, await listClock(now));
  expect(open).toBeGreaterThan(5);
  expect(units.length).toBeGreaterThan(0);
});

it.each(viewers)("the queue of an inspector %s lists what it counts, and a group by itself", async (_, viewer) => {
  const { items, counts } = await queue(viewer, now);
  expect(items.length).toBe(Object.values(counts).reduce((sum, some) => sum + some, 0));
  expect(await decisionCounts(viewer, now)).toEqual(counts);
  const results = await queue(viewer, now, "results");
  expect(results.items.map(({ id }) => id)).toEqual(
    items.filter(({ duty }) => duty === "pass" || duty === "close").map(({ id }) => id),
  );
});

it("is nobody's who inspects nothing", async () => {
  for (const viewer of [people.head, people.leader]) expect((await queue(viewer, now)).items).toEqual([]);
});
