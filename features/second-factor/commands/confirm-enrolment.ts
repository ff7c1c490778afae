import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { accounts, secondFactors } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { attempt, forgive } from "@/features/accounts/commands/count-failures";
import { lockAccount, ofAccount, plainly } from "@/features/accounts/commands/lock-account";
import { recordFailure } from "@/features/accounts/commands/record-failure";
import { appendEvent } from "@/features/history/commands";
import type { codeInput } from "@/features/second-factor/schema";
import { endSession, endSessions, openSession } from "@/lib/auth/session";
import { machineNow } from "@/lib/clock";
import { command } from "@/lib/command";
import { replaceRecoveryCodes } from "./recovery-codes";
import { takeCode } from "./take-code";

/**
 * The device has proved that it has the secret: from now on sign-in asks for its codes. Every
 * session ends; another one takes the place of this one, so that an id seen before is worth nothing.
 * Gives the recovery codes, to be shown once.
 */
export async function confirmEnrolment(
  viewer: Viewer,
  now: Date,
  { code, sid }: z.output<typeof codeInput> & { sid: string },
): Promise<Result<{ codes: string[]; sid: string }>> {
  if (!can(viewer, "system.holdSecondFactor")) return refuse("notFound");
  const { accountId } = viewer;
  const open = and(eq(secondFactors.accountId, accountId), isNull(secondFactors.confirmedAt));
  const [account] = await db
    .select({ username: accounts.username })
    .from(accounts)
    .innerJoin(secondFactors, open)
    .where(eq(accounts.id, accountId));
  if (!account) return refuse("notNow");
  const tried = await attempt(account.username);
  if (!tried) return refuse("locked");
  const at = machineNow();
  const confirmed = await command(async (tx) => {
    await lockAccount(tx, accountId);
    if ((await endSession(tx, sid)) !== accountId) return refuse("signedOut");
    if (!(await takeCode(tx, accountId, code, at))) return refuse("wrongCode", { fields: { code: "wrongCode" } });
    const proved = await tx.update(secondFactors).set({ confirmedAt: at }).where(open).returning();
    if (proved.length === 0) return refuse("changedMeanwhile");
    await endSessions(tx, accountId);
    const opened = await openSession(tx, accountId, at, at);
    await appendEvent(tx, viewer, now, ofAccount(accountId), plainly("secondFactorEnrolled"));
    return done({ codes: await replaceRecoveryCodes(tx, accountId), sid: opened });
  });
  if (confirmed.ok) await forgive(account.username);
  else if (confirmed.refusal.code === "wrongCode") await recordFailure(accountId, "secondStepFailed", tried);
  return confirmed;
}
