import { eq } from "drizzle-orm";
import { beforeEach, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { secondFactors, sessions } from "@/db/schema";
import { signIn } from "@/features/accounts/commands/sign-in";
import { cookieFor, sessionCookie, sidOf } from "@/lib/auth/options";
import { machineNow } from "@/lib/clock";
import { decrypt } from "@/lib/crypto";
import { codeAt } from "@/lib/totp";
import { insertAccount, insertUnits, testPassword } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { beginEnrolmentAction, confirmEnrolmentAction } from "./actions";
import { secretOf } from "./queries";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: ({ name, value }: { name: string; value: string }) => void jar.set(name, value),
  }),
  headers: async () => new Headers(),
}));

const held = async () => (await sidOf(jar.get(sessionCookie()))) ?? "";
const codeNow = async () => {
  const [row] = await db.select().from(secondFactors).where(eq(secondFactors.accountId, "wang"));
  return codeAt(decrypt(row?.secret ?? "", secretOf("wang")), machineNow());
};

beforeEach(async () => {
  await freshDatabase();
  await insertUnits("CZ/GAJ");
  await insertAccount("wang", ["auditor", "CZ"]);
  jar.set(sessionCookie(), (await cookieFor((await signIn("wang", testPassword))?.sid ?? "")).value);
});

it("enrolment leaves the browser with the one session there is, under another id, which only its cookie knows", async () => {
  const before = await held();
  expect((await beginEnrolmentAction({ begin: true })).ok).toBe(true);
  const code = await codeNow();
  expect((await confirmEnrolmentAction({ code: code === "000000" ? "111111" : "000000" })).ok).toBe(false);
  expect(await held()).toBe(before);
  const made = await confirmEnrolmentAction({ code });
  expect(made.ok && Object.keys(made.value)).toEqual(["codes"]);
  expect(await held()).not.toBe(before);
  const open = await db.select({ sid: sessions.sid, at: sessions.secondFactorAt }).from(sessions);
  expect(open).toEqual([{ sid: await held(), at: expect.any(Date) }]);
});
