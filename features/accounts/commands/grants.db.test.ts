import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { events, grants } from "@/db/schema";
import { readSession } from "@/lib/auth/session";
import { machineNow } from "@/lib/clock";
import { admin, at, isOpen, lastEvent, outcomeOf, outcomes, security, signedIn } from "@/test-support/account-stage";
import { insertAccount, insertUnits } from "@/test-support/accounts";
import { brokenLink } from "@/test-support/broken-link";
import { freshDatabase } from "@/test-support/fresh-database";
import { testViewer } from "@/test-support/viewer";
import { confirmGrants } from "./confirm-grants";
import { createAccount } from "./create-account";
import { disableAccount } from "./disable-account";
import { enableAccount } from "./enable-account";
import { proposeGrant } from "./propose-grant";
import { resetPassword } from "./reset-password";
import { revokeGrant } from "./revoke-grant";
import { signIn } from "./sign-in";

const auditor = testViewer("auditor", ["auditor", "CZ"]);
const leader = testViewer("leader", ["leader", "CZ"]);
const wang = testViewer("wang", ["head", "CZ/GAJ"]);
const grantId = "wang-head-GAJ";

async function proposed(role: "liaison" | "inspector" = "liaison", unit = "GAJ"): Promise<string> {
  const result = await proposeGrant(admin, at, { accountId: "wang", role, unit });
  return result.ok ? result.value.grantId : "";
}

beforeEach(async () => {
  await freshDatabase();
  await insertUnits("CZ/GAJ", "CZ/MZJ");
  await insertAccount("wang", ["head", "CZ/GAJ"]);
  await insertAccount("security", ["security", "CZ"]);
});

describe("grants", () => {
  it("take effect when security confirms them, not before; the sessions end then", async () => {
    const sid = await signedIn();
    const id = await proposed();
    expect(await lastEvent("wang")).toEqual({ type: "grantProposed", by: "admin", role: "liaison", unit: "GAJ" });
    expect((await readSession(sid, machineNow()))?.viewer.grants.map(({ role }) => role)).toEqual(["head"]);
    expect(await confirmGrants(security, at, { grantIds: [id] })).toEqual({ ok: true, value: { confirmed: 1 } });
    expect(await lastEvent("wang")).toEqual({ type: "grantConfirmed", by: "security", role: "liaison", unit: "GAJ" });
    expect(await isOpen(sid)).toBe(false);
    const again = await readSession(await signedIn(), machineNow());
    expect(again?.viewer.grants.map(({ role }) => role).sort()).toEqual(["head", "liaison"]);
  });

  it("are confirmed all or none, and once", async () => {
    const [one, two] = [await proposed(), await proposed("inspector", "CZ")];
    expect(outcomeOf(await confirmGrants(security, at, { grantIds: [one, two, "none"] }))).toBe("changedMeanwhile");
    expect(await db.$count(grants, eq(grants.confirmedBy, "security"))).toBe(2); // as inserted
    const confirm = () => confirmGrants(security, at, { grantIds: [two, one] });
    expect(await outcomes([confirm(), confirm()])).toEqual(["changedMeanwhile", "ok"]);
  });

  it("are given by nobody to themselves", async () => {
    const own = { accountId: "admin", role: "head", unit: "GAJ" } as const;
    expect(outcomeOf(await proposeGrant(admin, at, own))).toBe("notToOneself");
    const id = await proposed();
    const both = testViewer("admin", ["security", "CZ"]);
    expect(outcomeOf(await confirmGrants(both, at, { grantIds: [id] }))).toBe("notToOneself");
    const receiver = testViewer("wang", ["security", "CZ"]);
    expect(outcomeOf(await confirmGrants(receiver, at, { grantIds: [id] }))).toBe("notToOneself");
    expect(outcomeOf(await revokeGrant(receiver, at, { grantId: id }))).toBe("notToOneself");
  });

  it("keep the three administrators apart from business and from each other", async () => {
    const propose = (accountId: string, role: "admin" | "auditor" | "head", unit = "CZ") =>
      proposeGrant(admin, at, { accountId, role, unit });
    expect(outcomeOf(await propose("wang", "admin"))).toBe("mixedRoles");
    expect(outcomeOf(await propose("security", "head"))).toBe("mixedRoles");
    expect(outcomeOf(await propose("security", "auditor"))).toBe("mixedRoles");
    await insertAccount("zhao");
    expect(await propose("zhao", "auditor", "GAJ")).toMatchObject({
      refusal: { code: "invalid", fields: { unit: "rootOnly" } },
    });
    expect(await outcomes([propose("zhao", "auditor"), propose("zhao", "head")])).toEqual(["mixedRoles", "ok"]);
  });

  it("are refused twice, for no unit and for no account", async () => {
    const propose = (accountId: string, unit: string) => proposeGrant(admin, at, { accountId, role: "head", unit });
    expect(outcomeOf(await propose("wang", "GAJ"))).toBe("duplicate");
    expect(outcomeOf(await propose("wang", "XXX"))).toBe("invalid");
    expect(outcomeOf(await propose("none", "GAJ"))).toBe("notFound");
    expect(await outcomes([propose("wang", "MZJ"), propose("wang", "MZJ")])).toEqual(["duplicate", "ok"]);
  });

  it("end at once when revoked, by either administrator; a rejected one disturbs nobody", async () => {
    const sid = await signedIn();
    const reason = "单位填错了";
    expect(await revokeGrant(security, at, { grantId: await proposed(), reason })).toMatchObject({ ok: true });
    expect(await lastEvent("wang")).toMatchObject({ type: "grantRevoked", by: "security", rejected: true, reason });
    expect(await isOpen(sid)).toBe(true);
    const revoke = () => revokeGrant(admin, at, { grantId });
    expect(await outcomes([revoke(), revoke()])).toEqual(["changedMeanwhile", "ok"]);
    expect(await isOpen(sid)).toBe(false);
    expect(await lastEvent("wang")).toEqual({ type: "grantRevoked", by: "admin", role: "head", unit: "GAJ" });
    expect((await readSession(await signedIn(), machineNow()))?.viewer.grants).toEqual([]);
  });
});

describe("whose business it is", () => {
  it("is found by administrators alone, and done by the right one of them", async () => {
    const id = await proposed();
    const li = { username: "li", name: "李明", title: "" };
    const doings = {
      create: (by = admin) => createAccount(by, at, li),
      disable: (by = admin) => disableAccount(by, at, { accountId: "wang", reason: "" }),
      enable: (by = admin) => enableAccount(by, at, { accountId: "wang" }),
      reset: (by = admin) => resetPassword(by, at, { accountId: "wang" }),
      propose: (by = admin) => proposeGrant(by, at, { accountId: "wang", role: "liaison", unit: "MZJ" }),
      confirm: (by = admin) => confirmGrants(by, at, { grantIds: [id] }),
      revoke: (by = admin) => revokeGrant(by, at, { grantId: id }),
    };
    const before = await db.$count(events);
    for (const doing of Object.values(doings)) {
      expect(outcomeOf(await doing(leader))).toBe("notFound");
      expect(outcomeOf(await doing(wang))).toBe("notFound");
      expect(outcomeOf(await doing(auditor))).toBe("notFound");
    }
    expect(outcomeOf(await doings.confirm(admin))).toBe("notAllowed");
    for (const name of ["create", "disable", "enable", "reset", "propose"] as const)
      expect(outcomeOf(await doings[name](security))).toBe("notAllowed");
    expect(await db.$count(events)).toBe(before);
  });

  it("leaves a whole chain behind", async () => {
    await signIn("wang", "wrong-horse-42");
    await confirmGrants(security, at, { grantIds: [await proposed()] });
    await resetPassword(admin, at, { accountId: "wang" });
    await transaction(async (tx) => {
      const history = await tx.select().from(events).where(eq(events.subjectId, "wang")).orderBy(events.sequence);
      expect(history).toHaveLength(4);
      expect(brokenLink(history)).toBeUndefined();
    });
  });
});
