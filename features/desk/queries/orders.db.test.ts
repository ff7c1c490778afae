import { beforeEach, expect, it } from "vitest";
import { draft } from "@/features/orders/commands/draft";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, issueIn, monday, people } from "@/test-support/ledger";
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
