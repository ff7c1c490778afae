import { and, eq, isNotNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { accounts, secondFactors } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { attempt, forgive } from "@/features/accounts/commands/count-failures";
import { lockAccount, ofAccount, plainly } from "@/features/accounts/commands/lock-account";
import { appendEvent } from "@/features/history/commands";
import type { passwordAgain } from "@/features/second-factor/schema";
import { passwordFits } from "@/lib/auth/password";
import { command } from "@/lib/command";
import { replaceRecoveryCodes } from "./recovery-codes";

/** Ten new recovery codes for whoever knows the password; those before count no longer. */
export async function renewRecoveryCodes(
  viewer: Viewer,
  now: Date,
  { password }: z.output<typeof passwordAgain>,
): Promise<Result<{ codes: string[] }>> {
  if (!can(viewer, "system.holdSecondFactor")) return refuse("notFound");
  const { accountId } = viewer;
  const enrolled = and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt));
  const [account] = await db
    .select({ username: accounts.username, passwordHash: accounts.passwordHash })
    .from(accounts)
    .innerJoin(secondFactors, enrolled)
    .where(eq(accounts.id, accountId));
  if (!account) return refuse("notNow");
  if (!(await attempt(account.username))) return refuse("locked");
  if (!(await passwordFits(password, account.passwordHash)))
    return refuse("wrongPassword", { fields: { password: "wrongPassword" } });
  await forgive(account.username);
  return command(async (tx) => {
    await lockAccount(tx, accountId);
    await appendEvent(tx, viewer, now, ofAccount(accountId), plainly("recoveryCodesRenewed"));
    return done({ codes: await replaceRecoveryCodes(tx, accountId) });
  });
}
