import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@/db/client";
import { accounts, recoveryCodes, secondFactors } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { lockAccount, ofAccount, plainly } from "@/features/accounts/commands/lock-account";
import type { accountIdInput } from "@/features/accounts/schema";
import { appendEvent } from "@/features/history/commands";
import { endSessions } from "@/lib/auth/session";
import { command } from "@/lib/command";
import { jobViewer } from "@/lib/job";

/** For whoever has lost the device: signed out everywhere, and a new one has to be enrolled at the next sign-in. */
export const resetSecondFactor = (
  viewer: Viewer,
  now: Date,
  { accountId }: z.output<typeof accountIdInput>,
): Promise<Result> =>
  command(async (tx) => {
    if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
    if (!can(viewer, "system.manageSecurity")) return refuse("notAllowed");
    if (accountId === viewer.accountId) return refuse("notToOneself");
    if (!(await lockAccount(tx, accountId))) return refuse("notFound");
    return (await forgetDevice(tx, viewer, now, accountId)) ? done(undefined) : refuse("changedMeanwhile");
  });

/**
 * The same where nobody is left who may: for whoever has the machine itself in hand, by its command
 * line alone. The password is asked as before, and the history tells that it was an emergency.
 */
export const resetInEmergency = (now: Date, username: string): Promise<Result> =>
  command(async (tx) => {
    const [found] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.username, username));
    if (!found || !(await lockAccount(tx, found.id))) return refuse("notFound");
    return (await forgetDevice(tx, jobViewer("emergency"), now, found.id)) ? done(undefined) : refuse("notNow");
  });

/** False where there was none. */
async function forgetDevice(tx: Tx, viewer: Viewer, now: Date, accountId: string): Promise<boolean> {
  const gone = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.accountId, accountId))
    .returning({ id: secondFactors.accountId });
  if (gone.length === 0) return false;
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
  await endSessions(tx, accountId);
  await appendEvent(tx, viewer, now, ofAccount(accountId), plainly("secondFactorReset"));
  return true;
}
