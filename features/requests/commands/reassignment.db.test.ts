import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/domain/viewer";
import { reassign } from "@/features/issues/commands/triage";
import { loadIssue } from "@/features/issues/queries/subject";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, eventsOf, granted, issueIn, outcomeOf, people, row, target } from "@/test-support/ledger";
import { aboutRequest, requestsOf } from "@/test-support/requests";
import { thePeople, whatWasTold } from "@/test-support/sweeping";
import { requestContext } from "../queries/context";
import { passedAround, requestsOf as viewsOf } from "../queries/of-issue";
import { askReassignment } from "./ask";
import { grant, refuseRequest } from "./decide";

const { head, otherHead, inspector, leader } = people;

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await thePeople();
});

const ask = async (id: string, proposedUnit = "RSJ", by = head, day = "2023-05-08", time = "11:30") =>
  askReassignment(by, at(day, time), { ...(await target(id)), reason: "不在本单位职责内", proposedUnit });

test("asked within two working days of the assignment, naming whose matter it is", async () => {
  const id = await issueIn("assigned");
  expect(outcomeOf(await ask(id, "SGJ"))).toBe("invalid");
  expect(outcomeOf(await ask(id, "NONE"))).toBe("invalid");
  expect(outcomeOf(await ask(id, "RSJ", inspector as never))).toBe("notAllowed");
  expect(await ask(id, "RSJ", head, "2023-05-11")).toMatchObject({
    refusal: { code: "assignedLongAgo", values: { days: 2 } },
  });
  granted(await ask(id, "RSJ", head, "2023-05-10"));
  expect(await requestsOf(id)).toMatchObject([{ kind: "reassignment", unit: "SGJ", proposedUnit: "RSJ" }]);
  expect((await row(id)).leadUnit).toBe("SGJ");
});

test("offered to whoever may hand over as the first decision, with the units to choose from", async () => {
  const id = await issueIn("assigned");
  granted(await ask(id));
  const context = async (viewer: Viewer) => {
    const issue = await loadIssue(viewer, id);
    return issue && requestContext(viewer, issue, await viewsOf(id), at("2023-05-09"));
  };
  const shown = await context(inspector);
  expect(shown?.offers.map(({ name }) => name).filter((name) => /rant|efuse/.test(name))).toEqual([
    "grantReassignment",
    "refuseRequest",
  ]);
  expect(shown?.leads?.flatMap(({ options }) => options.map(({ value }) => value))).toContain("RSJ");
  expect((await context(head))?.offers.map(({ name }) => name)).not.toContain("grantReassignment");
});

test("granted by the move alone, and counted; whoever asked is told", async () => {
  const id = await issueIn("planning");
  granted(await ask(id));
  expect(outcomeOf(await grant(inspector, at("2023-05-09"), { ...(await aboutRequest(id)), newDay: null }))).toBe(
    "notNow",
  );
  granted(await reassign(inspector, at("2023-05-09"), { ...(await target(id)), lead: "RSJ", reason: "按职责" }));
  expect(await requestsOf(id)).toMatchObject([{ decision: "granted" }]);
  expect((await eventsOf(id)).slice(-2).map(({ type }) => type)).toEqual(["reassign", "reassignmentGranted"]);
  expect((await whatWasTold()).at(-1)).toBe(`requestDecided ${(await row(id)).number}: head, liaison`);
});

test("refused with a reason", async () => {
  const id = await issueIn("assigned");
  granted(await ask(id));
  expect(outcomeOf(await refuseRequest(leader, at("2023-05-09"), await aboutRequest(id)))).toBe("notAllowed");
  granted(await refuseRequest(inspector, at("2023-05-09"), await aboutRequest(id, "三定方案写明由你单位负责")));
  expect(await row(id)).toMatchObject({ state: "assigned", leadUnit: "SGJ" });
});

test("units that pass an issue around are counted, and flagged from the third time on", async () => {
  const id = await issueIn("assigned");
  const legs = [
    ["2023-05-08", head, "RSJ"],
    ["2023-05-09", otherHead, "SGJ"],
    ["2023-05-10", head, "RSJ"],
  ] as const;
  expect(passedAround(await viewsOf(id))).toBeNull();
  for (const [day, by, lead] of legs) {
    granted(await ask(id, lead, by, day));
    granted(await reassign(inspector, at(day, "15:00"), { ...(await target(id)), lead, reason: "按职责" }));
    expect(passedAround(await viewsOf(id))?.flagged).toBe(day === "2023-05-10");
  }
  // An inspector's own decision counts for nobody.
  granted(await reassign(inspector, at("2023-05-11"), { ...(await target(id)), lead: "SGJ", reason: "按职责" }));
  expect(passedAround(await viewsOf(id))?.units).toEqual(
    ["市场监管局", "人社局", "市场监管局"].map(() => expect.any(String)),
  );
});
