import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { accounts, delegations, grants, noticeRecipients, notices } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { sweep } from "@/features/notices/commands/sweep";
import { viewerOf } from "@/lib/auth/audience";
import { openSession, readSession } from "@/lib/auth/session";
import { now as businessNow, machineNow } from "@/lib/clock";
import { insertAccount } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, eventsOf, granted, monday, outcomeOf } from "@/test-support/ledger";
import { testViewer } from "@/test-support/viewer";
import { delegationChoices, ownDelegations } from "../queries";
import type { MakeDelegation } from "../schema";
import { endDelegation } from "./end";
import { makeDelegation } from "./make";

const head = testViewer("head", ["head", "CZ/SGJ"]);
const liaison = testViewer("liaison", ["liaison", "CZ/SGJ"]);
const deputy = testViewer("deputy", ["head", "CZ/SGJ"]);
const now = at(monday);
const week: MakeDelegation = {
  unit: "SGJ",
  substitute: "liaison",
  fromDay: "2023-05-15",
  untilDay: "2023-05-19",
  reason: "外出学习",
};

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await insertAccount("head", ["head", "CZ/SGJ"]);
  await insertAccount("liaison", ["liaison", "CZ/SGJ"]);
  await insertAccount("deputy", ["head", "CZ/SGJ"]);
  await insertAccount("other", ["liaison", "CZ/RSJ"]);
  await insertAccount("admin", ["admin", "CZ"]);
});

const make = (viewer: Viewer, more: Partial<MakeDelegation> = {}) => makeDelegation(viewer, now, { ...week, ...more });
const rolesOn = async (account: string, day: string) =>
  (await viewerOf(account, day))?.grants.map(
    ({ role, onBehalfOf }) => `${role}${onBehalfOf ? ` for ${onBehalfOf.name}` : ""}`,
  );
const told = async () =>
  (
    await db
      .select({ kind: notices.kind, to: noticeRecipients.accountId, values: notices.values })
      .from(notices)
      .innerJoin(noticeRecipients, eq(noticeRecipients.noticeId, notices.id))
      .orderBy(asc(notices.id), asc(noticeRecipients.accountId))
  ).map(({ kind, to }) => `${kind} ${to}`);

describe("a delegation", () => {
  it("holds from its first day to its last, and tells both at making, beginning and end", async () => {
    granted(await make(head));
    expect(await rolesOn("liaison", "2023-05-14")).toEqual(["liaison"]);
    for (const day of ["2023-05-15", "2023-05-19"])
      expect(await rolesOn("liaison", day)).toEqual(["liaison", "head for head"]);
    expect(await rolesOn("liaison", "2023-05-20")).toEqual(["liaison"]);
    expect(await rolesOn("head", "2023-05-16")).toEqual(["head"]);
    expect((await eventsOf("head")).at(-1)).toMatchObject({
      type: "delegationMade",
      actorId: "head",
      particulars: { substitute: "liaison", unit: "SGJ", fromDay: "2023-05-15", untilDay: "2023-05-19" },
    });
    expect(await told()).toEqual(["delegationMade head", "delegationMade liaison"]);
    await sweep(at("2023-05-12"));
    expect(await told()).toHaveLength(2);
    await sweep(at("2023-05-15"));
    await sweep(at("2023-05-16"));
    expect((await told()).slice(2)).toEqual(["delegationBegins head", "delegationBegins liaison"]);
    await sweep(at("2023-05-22"));
    await sweep(at("2023-05-23"));
    expect((await told()).slice(4)).toEqual(["delegationEnds head", "delegationEnds liaison"]);
  });

  it("is over at once when it is ended, told once, by whoever it is of", async () => {
    const { id } = granted(await make(head));
    const on = at("2023-05-16");
    expect(outcomeOf(await endDelegation(liaison, on, { id }))).toBe("changedMeanwhile");
    granted(await endDelegation(head, on, { id }));
    expect(await rolesOn("liaison", "2023-05-16")).toEqual(["liaison"]);
    expect(outcomeOf(await endDelegation(head, on, { id }))).toBe("changedMeanwhile");
    expect((await eventsOf("head")).map(({ type }) => type)).toEqual(["delegationMade", "delegationEnded"]);
    await sweep(at("2023-05-22"));
    expect((await told()).filter((line) => line.startsWith("delegationEnds"))).toHaveLength(2);
    expect((await ownDelegations(head, on)).map(({ state, mayEnd }) => [state, mayEnd])).toEqual([["ended", false]]);
  });

  it("is made by the head for a liaison, who may end it too", async () => {
    expect(outcomeOf(await make(liaison, { principal: "head", substitute: "deputy" }))).toBe("notAllowed");
    expect(outcomeOf(await make(head, { principal: "deputy", substitute: "liaison" }))).toBe("notAllowed");
    expect(outcomeOf(await make(head, { principal: "other", substitute: "liaison" }))).toBe("notAllowed");
    const { id } = granted(await make(head, { principal: "liaison", substitute: "deputy" }));
    expect(await rolesOn("deputy", "2023-05-16")).toEqual(["head", "liaison for liaison"]);
    expect((await ownDelegations(liaison, now)).map(({ mayEnd }) => mayEnd)).toEqual([true]);
    granted(await endDelegation(liaison, at("2023-05-16"), { id }));
  });

  it.each<[string, Viewer, Partial<MakeDelegation>, string]>([
    ["to somebody of another unit", head, { substitute: "other" }, "noSubstitute"],
    ["to nobody", head, { substitute: "nobody" }, "noSubstitute"],
    ["to oneself", head, { substitute: "head" }, "noSubstitute"],
    ["in another unit", head, { unit: "RSJ", substitute: "other" }, "notAllowed"],
    ["in no unit", head, { unit: "XXX" }, "notAllowed"],
    ["in the past", head, { fromDay: "2023-05-07" }, "dueInPast"],
    ["for too long", head, { untilDay: "2023-08-15" }, "delegationTooLong"],
    ["of what an administrator is", testViewer("admin", ["admin", "CZ"]), { unit: "CZ" }, "notAllowed"],
  ])("is refused %s", async (_, viewer, more, code) => {
    expect(outcomeOf(await make(viewer, more))).toBe(code);
    expect(await db.$count(delegations)).toBe(0);
    expect(await told()).toEqual([]);
  });

  it("is one at a time, and not to somebody who is away as well: no chains", async () => {
    granted(await make(head));
    expect(outcomeOf(await make(head, { substitute: "deputy", fromDay: "2023-05-19", untilDay: "2023-05-22" }))).toBe(
      "delegatedAlready",
    );
    expect(outcomeOf(await make(deputy, { substitute: "head" }))).toBe("substituteAway");
    granted(await make(liaison, { substitute: "deputy" }));
    // The deputy carries what is the liaison's own, not what the liaison carries.
    expect(await rolesOn("deputy", "2023-05-16")).toEqual(["head", "liaison for liaison"]);
  });

  it("is made once by two who come at once", async () => {
    const tries = [make(head), make(head), make(head)];
    const found = (await Promise.all(tries)).map(outcomeOf).sort();
    expect(found).toEqual(["delegatedAlready", "delegatedAlready", "done"]);
    expect((await eventsOf("head")).map(({ sequence }) => sequence)).toEqual([1]);
  });

  it("carries what the principal holds now, to who still holds a grant there, between accounts in use", async () => {
    granted(await make(head));
    const day = "2023-05-16";
    await transaction((tx) => tx.update(accounts).set({ disabledAt: now }).where(eq(accounts.id, "head")));
    expect(await rolesOn("liaison", day)).toEqual(["liaison"]);
    await transaction((tx) => tx.update(accounts).set({ disabledAt: null }));
    expect(await rolesOn("liaison", day)).toEqual(["liaison", "head for head"]);
    await transaction((tx) => tx.update(grants).set({ unit: "RSJ" }).where(eq(grants.accountId, "liaison")));
    expect(await rolesOn("liaison", day)).toEqual(["liaison"]);
    await transaction((tx) => tx.update(grants).set({ unit: "SGJ" }).where(eq(grants.accountId, "liaison")));
    await transaction((tx) => tx.update(grants).set({ confirmedAt: null }).where(eq(grants.accountId, "head")));
    expect(await rolesOn("liaison", day)).toEqual(["liaison"]);
  });

  it("brings along what else the principal holds, so that it bars the substitute too", async () => {
    granted(await make(head));
    const row = { id: "more", accountId: "head", role: "inspector" as const, unit: "CZ", confirmedAt: now };
    await transaction((tx) => tx.insert(grants).values(row));
    const viewer = await viewerOf("liaison", "2023-05-16");
    const [one] = viewer?.grants.flatMap(({ onBehalfOf }) => onBehalfOf ?? []) ?? [];
    expect(viewer?.grants).toHaveLength(2); // not carried
    expect(one?.hats?.map(({ role, unit }) => `${role} ${unit.code}`).sort()).toEqual(["head SGJ", "inspector CZ"]);
  });

  it("is in the session of whoever is signed in already", async () => {
    const sid = await transaction((tx) => openSession(tx, "liaison", machineNow()));
    const held = async () => (await readSession(sid, machineNow()))?.viewer.grants.map(({ role }) => role);
    expect(await held()).toEqual(["liaison"]);
    const today = new Date(businessNow().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    const { id } = granted(await makeDelegation(head, businessNow(), { ...week, fromDay: today, untilDay: today }));
    expect(await held()).toEqual(["liaison", "head"]);
    expect((await readSession(sid, machineNow()))?.posts.at(-1)).toEqual({
      role: "head",
      unit: "SGJ",
      onBehalfOf: "head",
    });
    granted(await endDelegation(head, businessNow(), { id }));
    expect(await held()).toEqual(["liaison"]);
  });
});

it("offers colleagues of the unit, and to its head the liaisons to be sent away", async () => {
  const choices = await delegationChoices(head);
  expect(
    choices.map(({ code, colleagues, liaisons }) => [
      code,
      colleagues.map(({ id }) => id),
      liaisons.map(({ id }) => id),
    ]),
  ).toEqual([["SGJ", ["deputy", "liaison"], ["liaison"]]]);
  expect((await delegationChoices(liaison)).map(({ liaisons }) => liaisons)).toEqual([[]]);
  expect(await delegationChoices(testViewer("admin", ["admin", "CZ"]))).toEqual([]);
});
