import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { transaction } from "@/db/client";
import { accounts, issues } from "@/db/schema";
import { draft } from "@/features/orders/commands/draft";
import { issue } from "@/features/orders/commands/issue";
import { insertAccount } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, issueIn, monday, people } from "@/test-support/ledger";
import { testViewer } from "@/test-support/viewer";
import { desk, deskSize } from "./desk";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

it("lists as many orders as are asked for, for whoever wants more than a desk shows", async () => {
  const words = { title: "关于材料重复提交问题的督办单", matter: "逾期未改。", demand: "请限期整改。" };
  const order = { ...words, preset: "ordinary" as const, id: await issueIn("rectifying") };
  for (let nth = 0; nth <= deskSize; nth++) granted(await draft(people.inspector, at(monday), order));
  const listed = async (size?: number) => (await desk(people.leader, at(monday), "issueOrder", size)).rows.length;
  expect([await listed(), await listed(200)]).toEqual([deskSize, deskSize + 1]);
});

it("a county's order waits for its own leader, and falls to the city's where it has none", async () => {
  const id = await issueIn("rectifying");
  const inCounty = { raisingUnit: "GCQ-SGJ", leadUnit: "GCQ-SGJ", jurisdiction: "GCQ" };
  await transaction((tx) => tx.update(issues).set(inCounty).where(eq(issues.id, id)));
  const words = { title: "关于材料重复提交问题的督办单", matter: "逾期未改。", demand: "请限期整改。" };
  const order = granted(await draft(people.countyInspector, at(monday), { ...words, preset: "ordinary", id }));
  const countyLeader = testViewer("county-leader", ["leader", "CZ/GCQ"]);
  const foreignLeader = testViewer("foreign-leader", ["leader", "CZ/DZX"]);
  const waits = async (who: typeof countyLeader) =>
    (await desk(who, at(monday), "issueOrder")).rows.map((row) => row.id);
  const [city, county, foreign] = [people.leader, countyLeader, foreignLeader];
  expect([await waits(city), await waits(foreign)]).toEqual([[order.id], []]);
  await insertAccount("county-leader", ["leader", "CZ/GCQ"]);
  expect([await waits(city), await waits(county), await waits(foreign)]).toEqual([[], [order.id], []]);
  await transaction((tx) => tx.update(accounts).set({ disabledAt: at(monday) }));
  expect(await waits(city)).toEqual([order.id]);
  granted(await issue(city, at(monday), { id: order.id, version: 1 }));
  expect(await waits(city)).toEqual([]);
});
