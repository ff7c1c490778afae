import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { events, settings } from "@/db/schema";
import { signInBounds, signInPolicy, signInRules } from "@/domain/sign-in-policy";
import { changePassword } from "@/features/accounts/commands/change-password";
import { signIn } from "@/features/accounts/commands/sign-in";
import { policyName, readSignInPolicy, storedSignInPolicy } from "@/lib/auth/policy";
import { readSession } from "@/lib/auth/session";
import { machineNow } from "@/lib/clock";
import { admin, at, outcomeOf, security } from "@/test-support/account-stage";
import { insertAccount, insertUnits, testPassword } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { testViewer } from "@/test-support/viewer";
import { changeSignInPolicy } from "./commands";
import { policyInput } from "./schema";

const change = async (changes: Partial<typeof signInPolicy>, viewer = security) => {
  const { version } = await storedSignInPolicy();
  return changeSignInPolicy(viewer, at, { ...signInPolicy, ...changes, version });
};
const later = (minutes: number) => new Date(machineNow().getTime() + minutes * 60_000);
const told = () =>
  db
    .select()
    .from(events)
    .where(eq(events.subjectId, `setting:${policyName}`))
    .orderBy(events.sequence);

beforeEach(async () => {
  await freshDatabase();
  await insertUnits("CZ/GAJ");
  await insertAccount("wang", ["head", "CZ/GAJ"]);
});

describe("the rules of sign-in", () => {
  it("are set by the security administrator alone, and told with what changed", async () => {
    const auditor = testViewer("auditor", ["auditor", "CZ"]);
    for (const viewer of [admin, auditor, testViewer("li", ["leader", "CZ"])])
      expect(outcomeOf(await change({ idleMinutes: 20 }, viewer))).toBe("notFound");
    expect(await readSignInPolicy()).toEqual(signInPolicy);
    expect(outcomeOf(await change({ idleMinutes: 20, failures: 4 }))).toBe("ok");
    expect(outcomeOf(await change({ idleMinutes: 20, failures: 4 }))).toBe("ok"); // nothing new: no event
    const [event, more] = await told();
    expect(more).toBeUndefined();
    expect(event).toMatchObject({
      type: "settingChanged",
      actorId: "security",
      particulars: { name: policyName, from: { idleMinutes: 60, failures: 5 }, to: { idleMinutes: 20, failures: 4 } },
    });
  });

  it("are not undone by whoever looked at them before the last change", async () => {
    for (const version of [0, 1]) {
      const saved = (changes: Partial<typeof signInPolicy>) =>
        changeSignInPolicy(security, at, { ...signInPolicy, ...changes, version });
      const [first, second] = [{ idleMinutes: 20 + version }, { failures: 4 + 2 * version }];
      const outcomes = (await Promise.all([saved(first), saved(second)])).map(outcomeOf);
      expect([...outcomes].sort()).toEqual(["changedMeanwhile", "ok"]);
      const kept = { ...signInPolicy, ...(outcomes[0] === "ok" ? first : second) };
      expect(await storedSignInPolicy()).toEqual({ version: version + 1, policy: kept });
      expect(outcomeOf(await saved({ lockMinutes: 30 }))).toBe("changedMeanwhile");
      expect(await storedSignInPolicy()).toEqual({ version: version + 1, policy: kept });
    }
    expect(await told()).toHaveLength(2);
  });

  it.each(signInRules)("%s stays within its bounds, in the form and whatever stands in the database", async (rule) => {
    const { least, most } = signInBounds[rule];
    for (const value of [least - 1, most + 1, least + 0.5, "1", null])
      expect(policyInput.safeParse({ ...signInPolicy, version: 0, [rule]: value }).success).toBe(false);
    for (const value of [least, most])
      expect(policyInput.safeParse({ ...signInPolicy, version: 0, [rule]: value }).success).toBe(true);
    for (const [value, holds] of [
      [-1, least],
      [1e9, most],
      ["x", signInPolicy[rule]],
    ] as const) {
      await transaction(async (tx) => {
        await tx.delete(settings);
        await tx.insert(settings).values({ name: policyName, value: { [rule]: value } });
      });
      expect((await readSignInPolicy())[rule]).toBe(holds);
    }
  });

  it("hold at once, also for sessions that are open", async () => {
    const sid = (await signIn("wang", testPassword))?.sid ?? "";
    await change({ idleMinutes: 20 });
    expect(await readSession(sid, later(30))).toBeNull();
    await change({ absoluteHours: 1, idleMinutes: 120 });
    expect(await readSession(sid, later(59))).not.toBeNull();
    expect(await readSession(sid, later(61))).toBeNull();
  });

  it("say after how many failures an account is locked", async () => {
    await change({ failures: 3 });
    for (let time = 1; time <= 3; time++) expect(await signIn("wang", "wrong-horse-42")).toBeNull();
    expect(await signIn("wang", testPassword)).toBeNull();
  });

  it("say what a new password must be", async () => {
    const wang = testViewer("wang", ["head", "CZ/GAJ"]);
    await change({ passwordLength: 14, passwordKinds: 3 });
    const fault = async (next: string) => {
      const result = await changePassword(wang, at, { current: testPassword, next });
      return result.ok ? "ok" : (result.refusal.fields?.next ?? result.refusal.code);
    };
    expect(await fault("Qiupu-2023-yu")).toBe("tooShort:14");
    expect(await fault("qiupuhebiandeyu")).toBe("tooPlain:3");
    expect(await fault("Qiupu-he-2023-yu")).toBe("ok");
  });
});
