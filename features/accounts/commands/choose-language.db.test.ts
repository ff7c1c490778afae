import { beforeEach, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { accounts, events } from "@/db/schema";
import { localeOfSession, readSession } from "@/lib/auth/session";
import { machineNow } from "@/lib/clock";
import { insertAccount, insertUnits, testPassword } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { languageInput } from "../schema";
import { chooseLanguage } from "./choose-language";
import { signIn, signOut } from "./sign-in";

const at = new Date("2023-07-03T09:00:00+08:00");
async function sessionOf(opened: { sid: string } | null) {
  const session = opened && (await readSession(opened.sid, machineNow()));
  if (!session) throw new Error("not signed in");
  return session;
}

beforeEach(async () => {
  await freshDatabase();
  await insertUnits("CZ/GAJ");
  await insertAccount("wang", ["head", "CZ/GAJ"]);
  await insertAccount("li", ["liaison", "CZ/GAJ"]);
});

it("is one's own, read with the next request, and no history", async () => {
  const opened = await signIn("wang", testPassword);
  const wang = await sessionOf(opened);
  expect(wang.locale).toBeNull();
  const before = await db.$count(events);
  expect((await chooseLanguage(wang.viewer, at, { locale: "en-GB" })).ok).toBe(true);
  expect((await sessionOf(opened))?.locale).toBe("en-GB");
  expect(await db.$count(events)).toBe(before);
  const others = await db.select({ id: accounts.id, locale: accounts.locale }).from(accounts).orderBy(accounts.id);
  expect(others).toEqual([
    { id: "li", locale: null },
    { id: "wang", locale: "en-GB" },
  ]);
});

it("takes the two languages and nothing else", () => {
  expect(languageInput.safeParse({ locale: "zh-CN" }).success).toBe(true);
  for (const input of [{ locale: "fr" }, { locale: "" }, { locale: "en-GB", accountId: "li" }])
    expect(languageInput.safeParse(input).success).toBe(false);
});

it("is that of the English sign-in page for who never chose, and never overrides a choice", async () => {
  const english = await signIn("wang", testPassword, "en-GB");
  const session = await sessionOf(english);
  expect(session.locale).toBe("en-GB");
  await chooseLanguage(session.viewer, at, { locale: "zh-CN" });
  const again = await signIn("wang", testPassword, "en-GB");
  expect((await sessionOf(again))?.locale).toBe("zh-CN");
  const chinese = await signIn("li", testPassword, "zh-CN");
  expect((await sessionOf(chinese))?.locale).toBeNull();
});

it("leads back to sign-in in the same language, also when the session is over", async () => {
  const { sid = "" } = (await signIn("wang", testPassword, "en-GB")) ?? {};
  await transaction(async (tx) => {
    await tx.update(accounts).set({ locale: "en-GB" });
  });
  expect(await localeOfSession(sid)).toBe("en-GB");
  expect((await signOut(sid))?.locale).toBe("en-GB");
  expect(await localeOfSession(sid)).toBeNull();
});
