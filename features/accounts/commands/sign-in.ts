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
import { jobViewer } from "@/lib/job";
import { attempt, forgive } from "./count-failures";
import { lockAccount, ofAccount, plainly } from "./lock-account";

export interface Opened {
  accountId: string;
  sid: string;
}

/**
 * Opens a session, or null: wrong password, unknown, disabled and locked look alike from outside.
 * The history has the business clock's time, the session the machine's. Who signs in on the English page
 * and never chose a language goes on in English.
 */
export async function signIn(username: string, password: string, language?: Locale): Promise<Opened | null> {
  const given = signInInput.safeParse({ username, password });
  if (!given.success || !(await attempt(given.data.username))) return null;
  const [account] = await db.select().from(accounts).where(eq(accounts.username, given.data.username));
  const fits = await passwordFits(given.data.password, account?.passwordHash);
  if (!account) return null;
  const mayEnter = !account.disabledAt && (!account.demo || env().DEMO);
  if (!fits || !mayEnter) {
    await transaction(async (tx) => {
      await lockAccount(tx, account.id);
      await appendEvent(tx, jobViewer("signIn"), now(), ofAccount(account.id), plainly("signInFailed"));
    });
    return null;
  }
  await forgive(account.username);
  return transaction(async (tx) => {
    // Disabled, or given another password, while this one was being checked: nobody enters.
    const locked = await lockAccount(tx, account.id);
    if (!locked || locked.disabledAt || locked.passwordHash !== account.passwordHash) return null;
    if (language && isEnglish(language) && !locked.locale)
      await tx.update(accounts).set({ locale: language }).where(eq(accounts.id, account.id));
    const sid = await openSession(tx, account.id, machineNow());
    const session = await readSession(sid, machineNow());
    if (!session) return null;
    await appendEvent(tx, session.viewer, now(), ofAccount(account.id), plainly("signedIn"));
    return { accountId: account.id, sid };
  });
}

/** Ends this one session at once, and says whose it was. */
export function signOut(sid: string): Promise<Session | null> {
  return transaction(async (tx) => {
    const session = await readSession(sid, machineNow());
    const accountId = await endSession(tx, sid);
    if (!session || !accountId) return null;
    await lockAccount(tx, accountId);
    await appendEvent(tx, session.viewer, now(), ofAccount(accountId), plainly("signedOut"));
    return session;
  });
}
