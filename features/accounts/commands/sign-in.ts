import { eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { accounts } from "@/db/schema";
import { isEnglish, type Locale } from "@/domain/language";
import { env } from "@/env";
import { signInInput } from "@/features/accounts/schema";
import { appendEvent } from "@/features/history/commands";
import { passwordFits } from "@/lib/auth/password";
import { endSession, openSession, readSession, type Session } from "@/lib/auth/session";
import { machineNow, now } from "@/lib/clock";
import { attempt, forgive, takeBack } from "./count-failures";
import { lockAccount, ofAccount, plainly } from "./lock-account";
import { recordFailure } from "./record-failure";

export interface Opened {
  accountId: string;
  sid: string;
}

/** Refusals are answered on the beat: how long one took does not tell what was looked up for it. */
const beatMs = 250;

/**
 * Opens a session, or null: wrong password, unknown, disabled and locked look alike from outside.
 * Where a second factor is still to be shown, the session opens nothing but that step. The history
 * has the business clock's time, the session the machine's. Who signs in on the English page
 * and never chose a language goes on in English.
 */
export async function signIn(username: string, password: string, language?: Locale): Promise<Opened | null> {
  const started = performance.now();
  const opened = await checked(username, password, language);
  if (!opened) await new Promise((go) => setTimeout(go, beatMs - ((performance.now() - started) % beatMs)));
  return opened;
}

async function checked(username: string, password: string, language?: Locale): Promise<Opened | null> {
  const given = signInInput.safeParse({ username, password });
  if (!given.success) return null;
  const tried = await attempt(given.data.username);
  if (!tried) return null;
  const [account] = await db.select().from(accounts).where(eq(accounts.username, given.data.username));
  const fits = await passwordFits(given.data.password, account?.passwordHash);
  if (!account) return null;
  const mayEnter = !account.disabledAt && (!account.demo || env().DEMO);
  if (!fits || !mayEnter) {
    await recordFailure(account.id, "signInFailed", tried);
    return null;
  }
  const opened = await transaction(async (tx) => {
    // Disabled, or given another password, while this one was being checked: nobody enters.
    const locked = await lockAccount(tx, account.id);
    if (!locked || locked.disabledAt || locked.passwordHash !== account.passwordHash) return null;
    if (language && isEnglish(language) && !locked.locale)
      await tx.update(accounts).set({ locale: language }).where(eq(accounts.id, account.id));
    const sid = await openSession(tx, account.id, machineNow());
    const session = await readSession(sid, machineNow());
    if (!session) return null;
    const isHalfWay = session.owes === "secondFactor";
    if (!isHalfWay) await appendEvent(tx, session.viewer, now(), ofAccount(account.id), plainly("signedIn"));
    return { accountId: account.id, sid, isHalfWay };
  });
  if (!opened) return null;
  // With the password alone nobody wins new guesses at the code.
  if (opened.isHalfWay) await takeBack(tried);
  else await forgive(account.username);
  return { accountId: opened.accountId, sid: opened.sid };
}

/** Ends this one session at once, and says whose it was. */
export function signOut(sid: string): Promise<Session | null> {
  return transaction(async (tx) => {
    const session = await readSession(sid, machineNow());
    const accountId = await endSession(tx, sid);
    if (!session || !accountId) return null;
    if (session.owes === "secondFactor") return session; // it was never in
    await lockAccount(tx, accountId);
    await appendEvent(tx, session.viewer, now(), ofAccount(accountId), plainly("signedOut"));
    return session;
  });
}
