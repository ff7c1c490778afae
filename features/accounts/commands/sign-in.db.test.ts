import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db, transaction } from "@/db/client";
import { accounts, events, sessions, signInFailures } from "@/db/schema";
import { signInPolicy } from "@/domain/sign-in-policy";
import { readSession } from "@/lib/auth/session";
import { machineNow } from "@/lib/clock";
import { insertAccount, insertUnits, testPassword } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { signIn, signOut } from "./sign-in";

const demo = vi.hoisted(() => ({ on: false }));
vi.mock("@/env", async (original) => {
  const real = await original<typeof import("@/env")>();
  return { ...real, env: () => ({ ...real.env(), DEMO: demo.on }) };
});

const { absoluteHours, idleMinutes } = signInPolicy;
const eventTypes = async (id: string) =>
  (await db.select({ type: events.type }).from(events).where(eq(events.subjectId, id)).orderBy(events.sequence)).map(
    ({ type }) => type,
  );
const later = (minutes: number) => new Date(machineNow().getTime() + minutes * 60_000);

beforeEach(async () => {
  demo.on = false;
  await freshDatabase();
  await insertUnits("CZ/GAJ");
  await insertAccount("wang", ["head", "CZ/GAJ"]);
});

describe("signing in", () => {
  it("opens a session with the confirmed grants, whatever case and blanks the name came in", async () => {
    const opened = await signIn(" WANG ", testPassword);
    const session = await readSession(opened?.sid ?? "", machineNow());
    expect(session?.viewer).toEqual({
      accountId: "wang",
      name: "wang",
      grants: [{ role: "head", unit: { code: "GAJ", path: "CZ/GAJ", name: "GAJ" } }],
    });
    expect(await eventTypes("wang")).toEqual(["signedIn"]);
  });

  it("says nothing but no to a wrong password, an unknown name, an empty or endless one", async () => {
    for (const [name, password] of [
      ["wang", "wrong-horse-42"],
      ["nobody", testPassword],
      ["", ""],
      ["wang", "x".repeat(100_000)],
      ["'; drop table accounts; --", testPassword],
    ] as const)
      expect(await signIn(name, password)).toBeNull();
    expect(await eventTypes("wang")).toEqual(["signInFailed"]);
  });

  it("locks after five failures, also for the right password, and lets in again after 15 minutes", async () => {
    for (let time = 1; time <= 5; time++) expect(await signIn("wang", "wrong-horse-42")).toBeNull();
    expect(await signIn("wang", testPassword)).toBeNull();
    await transaction(async (tx) => {
      await tx.update(signInFailures).set({ at: later(-15) });
    });
    expect(await signIn("wang", testPassword)).not.toBeNull();
    expect(await db.$count(signInFailures)).toBe(0);
  });

  it("gives many guesses at once no more tries than five", async () => {
    await Promise.all(Array.from({ length: 12 }, () => signIn("wang", "wrong-horse-42")));
    for (let time = 1; time <= 5; time++) await signIn("wang", "wrong-horse-42");
    const types = await eventTypes("wang");
    expect(types.filter((type) => type === "signInFailed")).toHaveLength(5);
    expect(types.filter((type) => type === "signInLocked").length).toBeLessThanOrEqual(1);
    expect(await signIn("wang", testPassword)).toBeNull();
  });

  it("lets several browsers in at once, each with its own event in the chain", async () => {
    const opened = await Promise.all([1, 2, 3].map(() => signIn("wang", testPassword)));
    expect(new Set(opened.map((one) => one?.sid)).size).toBe(3);
    expect(await eventTypes("wang")).toEqual(["signedIn", "signedIn", "signedIn"]);
  });

  it("refuses a demonstration account unless DEMO is on, and ends its session when it is off again", async () => {
    await transaction(async (tx) => {
      await tx.update(accounts).set({ demo: true });
    });
    expect(await signIn("wang", testPassword)).toBeNull();
    demo.on = true;
    const opened = await signIn("wang", testPassword);
    expect(await readSession(opened?.sid ?? "", machineNow())).not.toBeNull();
    demo.on = false;
    expect(await readSession(opened?.sid ?? "", machineNow())).toBeNull();
  });
});

describe("a session", () => {
  const open = async () => (await signIn("wang", testPassword))?.sid ?? "";

  it("ends by idleness", async () => {
    const sid = await open();
    expect(await readSession(sid, later(idleMinutes + 1))).toBeNull();
    expect(await readSession(sid, later(idleMinutes - 1))).not.toBeNull();
  });

  it("goes on while used, but not beyond its absolute limit", async () => {
    const sid = await open();
    for (let minutes = 30; minutes < absoluteHours * 60; minutes += 30)
      expect(await readSession(sid, later(minutes))).not.toBeNull();
    expect(await readSession(sid, later(absoluteHours * 60 + 1))).toBeNull();
  });

  it("notes that it is used at most once a minute", async () => {
    const sid = await open();
    const seen = async () => (await db.select().from(sessions))[0]?.seenAt.getTime() ?? 0;
    const first = await seen();
    await readSession(sid, new Date(first + 59_000));
    expect(await seen()).toBe(first);
    await readSession(sid, new Date(first + 61_000));
    expect(await seen()).toBe(first + 61_000);
  });

  it("is worth nothing once its account is disabled, even where its row was left behind", async () => {
    const sid = await open();
    await transaction(async (tx) => {
      await tx.update(accounts).set({ disabledAt: machineNow() });
    });
    expect(await readSession(sid, machineNow())).toBeNull();
  });

  it("is over at once by signing out, and signing out again does nothing", async () => {
    const sid = await open();
    const other = await open();
    await signOut(sid);
    await signOut(sid);
    expect(await readSession(sid, machineNow())).toBeNull();
    expect(await readSession(other, machineNow())).not.toBeNull();
    expect(await eventTypes("wang")).toEqual(["signedIn", "signedIn", "signedOut"]);
  });
});
