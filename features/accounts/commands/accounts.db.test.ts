import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { accounts, events } from "@/db/schema";
import { readSession } from "@/lib/auth/session";
import { machineNow } from "@/lib/clock";
import { admin, at, isOpen, lastEvent, outcomeOf, outcomes, signedIn } from "@/test-support/account-stage";
import { insertAccount, insertUnits, testPassword } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { testViewer } from "@/test-support/viewer";
import { changePassword } from "./change-password";
import { createAccount } from "./create-account";
import { disableAccount } from "./disable-account";
import { enableAccount } from "./enable-account";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";

const wang = testViewer("wang", ["head", "CZ/GAJ"]);

beforeEach(async () => {
  await freshDatabase();
  await insertUnits("CZ/GAJ", "CZ/MZJ");
  await insertAccount("wang", ["head", "CZ/GAJ"]);
  await insertAccount("security", ["security", "CZ"]);
});

describe("create account", () => {
  const li = { username: "li", name: "李明", title: "副局长" };

  it("gives a first password that signs in, without any grant, and an event", async () => {
    const result = await createAccount(admin, at, li);
    const { accountId, password } = result.ok ? result.value : { accountId: "", password: "" };
    const opened = await signIn("li", password);
    const session = await readSession(opened?.sid ?? "", machineNow());
    expect(session).toMatchObject({ username: "li", title: "副局长", owes: "password" });
    expect(session?.viewer.grants).toEqual([]);
    const [first] = await db.select().from(events).where(eq(events.subjectId, accountId)).orderBy(events.sequence);
    expect(first).toMatchObject({ type: "accountCreated", actorId: "admin", particulars: { username: "li" } });
  });

  it("refuses a name that is taken, also to the slower of two at once", async () => {
    expect(outcomeOf(await createAccount(admin, at, { ...li, username: "wang" }))).toBe("duplicate");
    expect(await outcomes([1, 2].map(() => createAccount(admin, at, li)))).toEqual(["duplicate", "ok"]);
    expect(await db.$count(accounts, eq(accounts.username, "li"))).toBe(1);
  });
});

describe("disable and enable account", () => {
  it("ends the sessions and the way in, until enabled again", async () => {
    const sid = await signedIn();
    expect(await disableAccount(admin, at, { accountId: "wang", reason: "调离" })).toMatchObject({ ok: true });
    expect(await isOpen(sid)).toBe(false);
    expect(await signIn("wang", testPassword)).toBeNull();
    const [, disabled] = await db.select().from(events).where(eq(events.subjectId, "wang")).orderBy(events.sequence);
    expect(disabled).toMatchObject({ type: "accountDisabled", actorId: "admin", particulars: { reason: "调离" } });
    expect(await enableAccount(admin, at, { accountId: "wang" })).toMatchObject({ ok: true });
    expect(await lastEvent("wang")).toEqual({ type: "accountEnabled", by: "admin" });
    expect(await isOpen(sid)).toBe(false);
    expect(await isOpen(await signedIn())).toBe(true);
  });

  it("happens once, whoever else presses at the same time", async () => {
    const disable = () => disableAccount(admin, at, { accountId: "wang", reason: "" });
    expect(await outcomes([disable(), disable()])).toEqual(["changedMeanwhile", "ok"]);
    const enable = () => enableAccount(admin, at, { accountId: "wang" });
    expect(await outcomes([enable(), enable()])).toEqual(["changedMeanwhile", "ok"]);
    expect(await db.$count(events, eq(events.subjectId, "wang"))).toBe(2);
  });

  it("is not for oneself, nor for an account that is not there", async () => {
    expect(outcomeOf(await disableAccount(admin, at, { accountId: "admin", reason: "" }))).toBe("notToOneself");
    expect(outcomeOf(await disableAccount(admin, at, { accountId: "none", reason: "" }))).toBe("notFound");
    expect(outcomeOf(await enableAccount(admin, at, { accountId: "none" }))).toBe("notFound");
  });
});

describe("reset password", () => {
  it("signs the account out and lets in with the new one only", async () => {
    const sid = await signedIn();
    const result = await resetPassword(admin, at, { accountId: "wang" });
    expect(await isOpen(sid)).toBe(false);
    expect(await lastEvent("wang")).toEqual({ type: "passwordReset", by: "admin" });
    expect(await signIn("wang", testPassword)).toBeNull();
    expect(await signIn("wang", result.ok ? result.value.password : "")).not.toBeNull();
  });

  it("does not open an administrator's account, for that would join two keys in one hand", async () => {
    expect(outcomeOf(await resetPassword(admin, at, { accountId: "security" }))).toBe("notAllowed");
    expect(outcomeOf(await resetPassword(admin, at, { accountId: "none" }))).toBe("notFound");
    expect(await signIn("security", testPassword)).not.toBeNull();
  });
});

describe("change one's own password", () => {
  const next = "春天的第-1-场雨水";

  it("ends every session; the old password is dead, the new one works", async () => {
    const sid = await signedIn();
    expect(await changePassword(wang, at, { current: testPassword, next })).toMatchObject({ ok: true });
    expect(await isOpen(sid)).toBe(false);
    expect(await lastEvent("wang")).toEqual({ type: "passwordChanged", by: "wang" });
    expect(await signIn("wang", testPassword)).toBeNull();
    expect(await signIn("wang", next)).not.toBeNull();
  });

  it("wants the current one, and is locked like sign-in", async () => {
    const wrong = () => changePassword(wang, at, { current: "wrong-horse-42", next });
    for (let time = 1; time <= 5; time++) expect(outcomeOf(await wrong())).toBe("wrongPassword");
    expect(outcomeOf(await changePassword(wang, at, { current: testPassword, next }))).toBe("locked");
  });

  it("refuses a weak one before it asks anything else", async () => {
    const result = await changePassword(wang, at, { current: testPassword, next: "wang-is-the-best" });
    expect(result).toMatchObject({ ok: false, refusal: { code: "invalid", fields: { next: "likeUsername" } } });
    expect(await db.$count(events)).toBe(0);
  });

  it("lets one of two changes win", async () => {
    const change = (to: string) => changePassword(wang, at, { current: testPassword, next: to });
    const two = await outcomes([change(next), change(`${next}吗`)]);
    expect(two).toContain("ok");
    expect(two.filter((one) => one === "ok")).toHaveLength(1);
  });
});
