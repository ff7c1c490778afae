import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { tasks } from "@/db/schema";
import { plan } from "@/features/walks/commands/plan";
import { walkById } from "@/features/walks/queries/walk";
import { admin, outcomeOf, outcomes, security } from "@/test-support/account-stage";
import { freshDatabase } from "@/test-support/fresh-database";
import { eventsOf } from "@/test-support/ledger";
import { at, head, planned, toPlan, walkStage } from "@/test-support/walk-stage";
import { changeTask, restoreTask, retireTask } from "./change-task";

beforeEach(async () => {
  await freshDatabase();
  await walkStage();
});

const shown = async () => {
  const [row] = await db.select().from(tasks).where(eq(tasks.code, "A-001"));
  if (!row) throw new Error("no task");
  const { retiredAt: _, ...fields } = row;
  return fields;
};

it("a task's fields change, with an event that says which", async () => {
  const before = await shown();
  expect(outcomeOf(await changeTask(admin, at, { ...before, title: "公司开办", statutoryDays: 20 }))).toBe("ok");
  expect(await shown()).toMatchObject({ title: "公司开办", statutoryDays: 20, promisedDays: null, version: 2 });
  const [event] = await eventsOf("task:A-001");
  expect(event).toMatchObject({
    type: "taskChanged",
    particulars: {
      changes: [
        { field: "title", from: "公司设立登记", to: "公司开办" },
        { field: "statutoryDays", from: "", to: "20" },
      ],
    },
  });
  expect(outcomeOf(await changeTask(admin, at, before))).toBe("changedMeanwhile");
  expect(outcomeOf(await changeTask(admin, at, await shown()))).toBe("nothingChanged");
  expect(outcomeOf(await changeTask(admin, at, { ...(await shown()), leadUnit: "XX" }))).toBe("invalid");
  expect(outcomeOf(await changeTask(security, at, before))).toBe("notAllowed");
  expect(outcomeOf(await changeTask(head, at, before))).toBe("notFound");
});

it("out of use, no walk is planned on it; old ones keep it, and it can come back", async () => {
  const walk = await planned();
  const one = { code: "A-001", version: 1, reason: "事项取消" };
  expect(await outcomes([retireTask(admin, at, one), retireTask(admin, at, one)])).toEqual(["changedMeanwhile", "ok"]);
  expect(await plan(head, at, toPlan)).toMatchObject({ ok: false, refusal: { fields: { taskCode: "retired" } } });
  expect((await walkById(head, walk))?.task.title).toBe("公司设立登记");
  expect(outcomeOf(await restoreTask(admin, at, { code: "A-001", version: 2 }))).toBe("ok");
  expect(outcomeOf(await plan(head, at, toPlan))).toBe("ok");
  expect((await eventsOf("task:A-001")).map(({ type }) => type)).toEqual(["taskRetired", "taskRestored"]);
  expect(outcomeOf(await restoreTask(admin, at, { code: "none", version: 2 }))).toBe("notFound");
});
