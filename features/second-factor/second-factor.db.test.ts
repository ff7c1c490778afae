import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db, transaction } from "@/db/client";
import { accounts, events, recoveryCodes, secondFactors, sessions } from "@/db/schema";
import { signIn } from "@/features/accounts/commands/sign-in";
import { unlockAccount } from "@/features/accounts/commands/unlock-account";
import { readSession } from "@/lib/auth/session";
import { decrypt } from "@/lib/crypto";
import { codeAt } from "@/lib/totp";
import { admin, at, lastEvent, outcomeOf, security } from "@/test-support/account-stage";
import { insertAccount, insertUnits, testPassword } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { runTypescript } from "@/test-support/servers/run-typescript";
import { testViewer } from "@/test-support/viewer";
import { beginEnrolment } from "./commands/begin-enrolment";
import { confirmEnrolment } from "./commands/confirm-enrolment";
import { passSecondStep } from "./commands/pass-second-step";
import { renewRecoveryCodes } from "./commands/renew-recovery-codes";
import { resetInEmergency, resetSecondFactor } from "./commands/reset-second-factor";
import { ownEnrolment, secretOf } from "./queries";

const clock = vi.hoisted(() => ({ at: new Date("2026-03-02T01:00:00Z") }));
vi.mock("@/lib/clock", () => ({ machineNow: () => clock.at, now: () => new Date("2023-07-03T01:00:00Z") }));
const later = (seconds: number) => {
  clock.at = new Date(clock.at.getTime() + seconds * 1000);
};

const wang = testViewer("wang", ["auditor", "CZ"]);
const secretNow = async () => {
  const [row] = await db.select().from(secondFactors).where(eq(secondFactors.accountId, "wang"));
  return decrypt(row?.secret ?? "", secretOf("wang"));
};
const codeNow = async () => codeAt(await secretNow(), clock.at);
const wrong = async () => ((await codeNow()) === "000000" ? "111111" : "000000");
const opened = async () => (await signIn("wang", testPassword))?.sid ?? "";
const session = async (sid: string) => {
  const found = await readSession(sid, clock.at);
  if (!found) throw new Error("no session");
  return found;
};
const pass = async (sid: string, code: string) => passSecondStep(await session(sid), code);

/** Enrols and gives the recovery codes. */
async function enrolled(): Promise<string[]> {
  const sid = await opened();
  await beginEnrolment(wang);
  const made = await confirmEnrolment(wang, at, { code: await codeNow(), sid });
  if (!made.ok) throw new Error(made.refusal.code);
  later(60);
  return made.value.codes;
}

beforeEach(async () => {
  clock.at = new Date("2026-03-02T01:00:00Z");
  await freshDatabase();
  await insertUnits("CZ/GAJ");
  await insertAccount("wang", ["auditor", "CZ"]);
});

describe("enrolment", () => {
  it("is owed by administrators alone, and counts only once a code has come back", async () => {
    await insertAccount("li", ["head", "CZ/GAJ"]);
    expect((await session((await signIn("li", testPassword))?.sid ?? "")).owes).toBeNull();
    expect(outcomeOf(await beginEnrolment(testViewer("li", ["head", "CZ/GAJ"])))).toBe("notFound");
    const sid = await opened();
    const other = await opened();
    expect((await session(sid)).owes).toBe("enrolment");
    await beginEnrolment(wang);
    expect((await session(await opened())).owes).toBe("enrolment"); // not proved yet
    expect(outcomeOf(await confirmEnrolment(wang, at, { code: await wrong(), sid }))).toBe("wrongCode");
    const made = await confirmEnrolment(wang, at, { code: await codeNow(), sid });
    expect(made.ok && new Set(made.value.codes).size).toBe(10);
    const raised = made.ok ? made.value.sid : "";
    expect((await session(raised)).owes).toBeNull();
    for (const before of [sid, other]) expect(await readSession(before, clock.at)).toBeNull();
    expect(await lastEvent("wang")).toEqual({ type: "secondFactorEnrolled", by: "wang" });
    expect(outcomeOf(await beginEnrolment(wang))).toBe("notNow"); // nobody swaps a device that counts
    expect(await ownEnrolment(await session(raised))).toMatchObject({ state: "confirmed", codesLeft: 10 });
  });

  it("is confirmed by a session that is open and one's own, and by nothing else", async () => {
    await insertAccount("zhou", ["auditor", "CZ"]);
    const others = (await signIn("zhou", testPassword))?.sid ?? "";
    await opened();
    await beginEnrolment(wang);
    for (const sid of ["", "gone", others])
      expect(outcomeOf(await confirmEnrolment(wang, at, { code: await codeNow(), sid }))).toBe("signedOut");
    expect(await readSession(others, clock.at)).not.toBeNull();
    expect((await session(await opened())).owes).toBe("enrolment");
  });

  it("keeps neither secret nor recovery codes readable, and binds the secret to its account", async () => {
    const codes = await enrolled();
    const [row] = await db.select().from(secondFactors);
    expect(row?.secret).not.toContain(await secretNow());
    expect(() => decrypt(row?.secret ?? "", secretOf("li"))).toThrow();
    const kept = JSON.stringify([await db.select().from(recoveryCodes), await db.select().from(events)]);
    for (const code of codes) expect(kept.includes(code) || kept.includes(code.replace("-", ""))).toBe(false);
  });

  it("is not asked of demonstration accounts", async () => {
    await transaction(async (tx) => {
      await tx.update(accounts).set({ demo: true });
    });
    expect(outcomeOf(await beginEnrolment(wang))).toBe("notNow");
  });
});

describe("the second step", () => {
  beforeEach(async () => void (await enrolled()));

  it("opens with a code, under another session id; the half-open one is worth nothing", async () => {
    const half = await opened();
    expect((await session(half)).owes).toBe("secondFactor");
    const passed = await pass(half, ` ${(await codeNow()).replace(/^.../, "$& ")} `);
    expect(passed.ok).toBe(true);
    expect(await readSession(half, clock.at)).toBeNull();
    expect((await session(passed.ok ? passed.value.sid : "")).owes).toBeNull();
    expect(await lastEvent("wang")).toEqual({ type: "signedIn", by: "wang" });
  });

  it("takes a code once, also from two browsers at once, and none from before the last", async () => {
    const [one, two] = [await opened(), await opened()];
    const code = await codeNow();
    const results = (await Promise.all([pass(one, code), pass(two, code)])).map(outcomeOf).sort();
    expect(results).toEqual(["ok", "wrongCode"]);
    const before = codeAt(await secretNow(), new Date(clock.at.getTime() - 30_000));
    expect(outcomeOf(await pass(await opened(), before))).toBe("wrongCode");
  });

  it.each([-90, -30, 0, 30, 90])("takes a code that is %i seconds off only within a step", async (seconds) => {
    later(300);
    const code = codeAt(await secretNow(), new Date(clock.at.getTime() + seconds * 1000));
    expect(outcomeOf(await pass(await opened(), code))).toBe(Math.abs(seconds) > 30 ? "wrongCode" : "ok");
  });

  it("counts wrong codes to the lock of passwords, and the right password wins no new guesses", async () => {
    const sids = [await opened(), await opened()];
    for (let time = 0; time < 5; time++)
      expect(outcomeOf(await pass(sids[time % 2] ?? "", await wrong()))).toBe("wrongCode");
    expect(outcomeOf(await pass(sids[0] ?? "", await codeNow()))).toBe("locked");
    expect(await signIn("wang", testPassword)).toBeNull();
    const types = (await db.select({ type: events.type }).from(events)).map(({ type }) => type);
    expect(types.filter((type) => type === "secondStepFailed")).toHaveLength(5);
    expect(types.filter((type) => type === "signInLocked")).toHaveLength(1);
    expect(outcomeOf(await unlockAccount(admin, at, { accountId: "wang" }))).toBe("notAllowed");
    expect(outcomeOf(await unlockAccount(security, at, { accountId: "wang" }))).toBe("ok");
    expect(await lastEvent("wang")).toEqual({ type: "accountUnlocked", by: "security" });
    expect(outcomeOf(await pass(sids[0] ?? "", await codeNow()))).toBe("ok");
  });

  it("does not forget wrong codes for another right password between them", async () => {
    for (let time = 0; time < 5; time++) expect(outcomeOf(await pass(await opened(), await wrong()))).toBe("wrongCode");
    expect(await signIn("wang", testPassword)).toBeNull();
  });

  it("ends after ten minutes", async () => {
    const half = await opened();
    later(599);
    expect(await readSession(half, clock.at)).not.toBeNull();
    later(2);
    expect(await readSession(half, clock.at)).toBeNull();
  });

  it("takes nothing else, whatever its length", async () => {
    const half = await opened();
    for (const code of ["", "１２", "x".repeat(100_000), "'; --"])
      expect(["wrongCode", "locked"]).toContain(outcomeOf(await pass(half, code)));
  });
});

describe("recovery codes", () => {
  it("stand for a code once each, however they are written, and only for their own account", async () => {
    const codes = await enrolled();
    expect(outcomeOf(await pass(await opened(), (codes[0] ?? "").toUpperCase().replace("-", " ")))).toBe("ok");
    const types = (await db.select({ type: events.type }).from(events).orderBy(events.sequence)).map(
      ({ type }) => type,
    );
    expect(types.slice(-2)).toEqual(["recoveryCodeUsed", "signedIn"]);
    expect(outcomeOf(await pass(await opened(), codes[0] ?? ""))).toBe("wrongCode");
    const [one, two] = [await opened(), await opened()];
    const raced = (await Promise.all([one, two].map((sid) => pass(sid, codes[1] ?? "")))).map(outcomeOf).sort();
    expect(raced).toEqual(["ok", "wrongCode"]);
    await insertAccount("li", ["admin", "CZ"]);
    await transaction(async (tx) => {
      await tx.update(recoveryCodes).set({ accountId: "li" });
    });
    expect(outcomeOf(await pass(await opened(), codes[2] ?? ""))).toBe("wrongCode");
  });

  it("are made anew with the password, and those before end", async () => {
    const codes = await enrolled();
    expect(outcomeOf(await renewRecoveryCodes(wang, at, { password: "wrong-horse-42" }))).toBe("wrongPassword");
    const made = await renewRecoveryCodes(wang, at, { password: testPassword });
    expect(await lastEvent("wang")).toEqual({ type: "recoveryCodesRenewed", by: "wang" });
    expect(outcomeOf(await pass(await opened(), codes[0] ?? ""))).toBe("wrongCode");
    expect(outcomeOf(await pass(await opened(), (made.ok && made.value.codes[0]) || ""))).toBe("ok");
  });
});

describe("a reset", () => {
  it("is the security administrator's, never on oneself, and ends every session", async () => {
    await enrolled();
    const reset = (viewer = security, accountId = "wang") => resetSecondFactor(viewer, at, { accountId });
    expect(outcomeOf(await reset(admin))).toBe("notAllowed");
    expect(outcomeOf(await reset(wang))).toBe("notFound");
    expect(outcomeOf(await reset(security, "security"))).toBe("notToOneself");
    expect(outcomeOf(await reset())).toBe("ok");
    expect(outcomeOf(await reset())).toBe("changedMeanwhile");
    expect(await lastEvent("wang")).toEqual({ type: "secondFactorReset", by: "security" });
    expect(await db.$count(sessions)).toBe(0);
    expect(await db.$count(recoveryCodes)).toBe(0);
    expect((await session(await opened())).owes).toBe("enrolment");
  });

  it("comes from the machine's command line where nobody is left to give it, and the history tells", async () => {
    await enrolled();
    const before = (await db.select().from(sessions)).map(({ sid }) => sid);
    expect(before).not.toEqual([]);
    await insertAccount("li", ["security", "CZ"]);
    await signIn("li", testPassword);
    const emergency = (...given: string[]) =>
      runTypescript("scripts/emergency.ts", process.env.DATABASE_URL ?? "", ...given);
    await expect(emergency("reset-second-factor", "wang", "li")).rejects.toMatchObject({ code: 2 });
    for (const [nobody, code] of [
      ["nobody", "notFound"],
      ["' or 1=1", "notFound"],
      ["li", "notNow"],
    ] as const)
      expect(outcomeOf(await resetInEmergency(at, nobody))).toBe(code);
    expect(await db.$count(secondFactors)).toBe(1);

    expect(await emergency("reset-second-factor", "wang")).toContain("second factor reset");
    expect(await db.$count(secondFactors)).toBe(0);
    expect(await db.$count(recoveryCodes)).toBe(0);
    expect(await lastEvent("wang")).toEqual({ type: "secondFactorReset", by: "job:emergency" });
    for (const sid of before) expect(await readSession(sid, clock.at)).toBeNull();
    expect(await db.$count(sessions, eq(sessions.accountId, "li"))).toBe(1); // nobody else's
    expect(await signIn("wang", "not the password")).toBeNull();
    expect((await session(await opened())).owes).toBe("enrolment");
  });
});
