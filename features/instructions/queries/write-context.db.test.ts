import { beforeEach, expect, it } from "vitest";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, people } from "@/test-support/ledger";
import { writeContext } from "./write-context";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

const about = (asked: { issue?: unknown; task?: unknown; unit?: unknown }) =>
  writeContext(people.leader, { issue: undefined, task: undefined, unit: undefined, ...asked }, at("2023-05-09"));

it.each(["\0", "A-001\0", ["A-001", "A-002"], "Z-999", ""])("no task %j: no form, and no fault", async (task) =>
  expect(await about({ task })).toBeUndefined(),
);

it("takes the task and the unit that the address names", async () => {
  expect(await about({ task: "A-001" })).toMatchObject({ taskCode: "A-001", issueId: null });
  expect(await about({ unit: "SGJ" })).toMatchObject({ chosen: ["SGJ"] });
  expect(await about({ unit: "\0" })).toMatchObject({ chosen: [] });
});
