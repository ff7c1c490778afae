import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { escalations, issues } from "@/db/schema";
import { issueDuties } from "@/features/desk/queries/duties";
import { loadIssue } from "@/features/issues/queries/subject";
import { sweep } from "@/features/notices/commands/sweep";
import { outcomeOf } from "@/test-support/account-stage";
import { insertAccount } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, eventsOf, granted, issueIn, people, row, target } from "@/test-support/ledger";
import { thePeople, whatWasTold } from "@/test-support/sweeping";
import { escalationCounts, escalationPage } from "../queries/list";
import { ladderOf } from "../queries/on-issue";
import { escalate } from "./escalate";
import { holdInterview } from "./interview";
import { lift } from "./lift";

const now = at("2023-05-10");
const meeting = { form: "interview", heldDay: "2023-05-10", people: "主要负责人", outcome: "一周内改到位。" } as const;
let id = "";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await thePeople();
  await insertAccount("leader", ["leader", "CZ"]);
  id = await issueIn("rectifying");
});

const take = async (rung: "reminder" | "urging" | "listing", who = people.inspector) =>
  outcomeOf(await escalate(who, now, { ...(await target(id)), rung, words: "请马上办理。" }));
const offered = async () => {
  const issue = await loadIssue(people.inspector, id);
  return issue && ladderOf(people.inspector, issue, now);
};

it("an inspector takes any higher rung with words; the unit is told, the history says so", async () => {
  expect((await offered())?.hand).toEqual(["reminder", "urging", "listing"]);
  expect(await take("reminder")).toBe("ok");
  expect(await take("urging")).toBe("ok");
  expect((await offered())?.standing).toMatchObject({ rung: "urging", day: "2023-05-10" });
  expect(await take("reminder")).toBe("rungTaken");
  expect((await offered())?.hand).toEqual(["listing"]);
  expect(await take("listing")).toBe("ok");
  expect(await take("listing")).toBe("rungTaken");
  const { number } = await row(id);
  expect(await whatWasTold()).toEqual([
    `reminded ${number}: head, liaison`,
    `urged ${number}: head, inspector, liaison`,
    `listed ${number}: head, inspector, leader, liaison`,
  ]);
  const history = (await eventsOf(id)).filter(({ type }) => type === "escalated");
  expect(history.map(({ particulars }) => particulars)).toEqual(
    ["reminder", "urging", "listing"].map((rung) => ({ rung, byRule: false, text: "请马上办理。" })),
  );
});

it("is the inspectors' alone, of an issue whose lead's clock runs, as they looked at it", async () => {
  expect(await take("urging", people.liaison)).toBe("notAllowed");
  expect(await take("urging", people.head)).toBe("notAllowed");
  const stale = { id, version: 1, rung: "urging", words: "请马上办理。" } as const;
  expect(outcomeOf(await escalate(people.inspector, now, stale))).toBe("changedMeanwhile");
  await transaction((tx) => tx.update(issues).set({ suspended: true }).where(eq(issues.id, id)));
  expect(await take("urging")).toBe("suspended");
  await transaction((tx) => tx.update(issues).set({ suspended: false, state: "submitted" }).where(eq(issues.id, id)));
  expect(await take("urging")).toBe("notNow");
  expect(await db.$count(escalations)).toBe(0);
});

it("what the rule asked for is recorded with day, people by office and outcome, or dropped with a reason", async () => {
  await transaction((tx) => tx.update(issues).set({ dueDay: "2023-04-03" }).where(eq(issues.id, id)));
  for (const day of ["2023-05-04", "2023-05-05", "2023-05-06"]) await sweep(at(day, "08:00"));
  const asked = await offered();
  expect(asked?.lifts.interview).not.toBeNull();
  const future = { ...(await target(id)), ...meeting, heldDay: "2023-05-11" };
  expect(outcomeOf(await holdInterview(people.inspector, now, future))).toBe("invalid");
  granted(await holdInterview(people.inspector, now, { ...(await target(id)), ...meeting }));
  const held = await offered();
  expect(held?.rows.at(-1)?.row).toMatchObject({ ...meeting, byRule: true });
  expect([held?.interview, held?.lifts.interview]).toEqual([false, null]);
  const [last] = (await whatWasTold()).slice(-1);
  expect(last).toContain("interviewHeld");
  // Held, it is a fact that nobody takes back.
  const escalationId = held?.rows.at(-1)?.row.id ?? "";
  const back = { ...(await target(id)), escalationId, reason: "不算" };
  expect(outcomeOf(await lift(people.inspector, now, back))).toBe("changedMeanwhile");
});

it("what the rule asked for in another round, or of another lead, is owed by nobody", async () => {
  await transaction((tx) => tx.update(issues).set({ dueDay: "2023-04-03" }).where(eq(issues.id, id)));
  for (const day of ["2023-05-04", "2023-05-05", "2023-05-06"]) await sweep(at(day, "08:00"));
  const owed = async () => {
    const duties = new Map(await issueDuties(people.inspector, "2023-05-10"));
    const onDesk = await db.$count(issues, duties.get("holdInterview"));
    const ladder = await offered();
    return [
      (await escalationCounts(people.inspector)).owed,
      onDesk,
      ladder?.rows.filter((one) => one.owed).length,
      ladder?.lifts.interview !== null,
    ];
  };
  expect(await owed()).toEqual([1, 1, 1, true]);
  await transaction((tx) => tx.update(issues).set({ leadUnit: "RSJ" }).where(eq(issues.id, id)));
  expect(await owed()).toEqual([0, 0, 0, false]);
  await transaction((tx) => tx.update(issues).set({ leadUnit: "SGJ", round: 2 }).where(eq(issues.id, id)));
  expect(await owed()).toEqual([0, 0, 0, false]);
  // One of an inspector's own is a new one, and leaves the former as it was.
  granted(await holdInterview(people.inspector, now, { ...(await target(id)), ...meeting }));
  expect((await offered())?.rows.at(-1)?.row).toMatchObject({ ...meeting, byRule: false, round: 2 });
});

it("an interview of an inspector's own needs nobody to ask for it", async () => {
  granted(await holdInterview(people.inspector, now, { ...(await target(id)), ...meeting, form: "both" }));
  expect((await offered())?.rows[0]?.row).toMatchObject({ form: "both", byRule: false, unit: "SGJ" });
  expect(outcomeOf(await holdInterview(people.inspector, now, { ...(await target(id)), ...meeting }))).toBe(
    "rungTaken",
  );
});

it("is listed until an inspector lifts it with a reason, also when it is closed", async () => {
  expect(await take("listing")).toBe("ok");
  expect(await escalationCounts(people.liaison)).toMatchObject({ listed: 1, delisted: 0 });
  const [line] = (await escalationPage(people.liaison, "listed", 1, 1)).rows;
  expect(line).toMatchObject({ unit: expect.any(String), state: "rectifying" });
  await transaction((tx) => tx.update(issues).set({ state: "closed" }).where(eq(issues.id, id)));
  const listing = (await offered())?.lifts.listing ?? "";
  const off = async () => ({ ...(await target(id)), escalationId: listing, reason: "已销号。" });
  expect(outcomeOf(await lift(people.head, now, await off()))).toBe("notAllowed");
  granted(await lift(people.inspector, now, await off()));
  expect(outcomeOf(await lift(people.inspector, now, await off()))).toBe("changedMeanwhile");
  expect(await escalationCounts(people.liaison)).toMatchObject({ listed: 0, delisted: 1 });
  expect((await eventsOf(id)).at(-1)).toMatchObject({ type: "escalationLifted", particulars: { rung: "listing" } });
});
