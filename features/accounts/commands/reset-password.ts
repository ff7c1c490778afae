import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { accounts, grants } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import { administrators, type Viewer } from "@/domain/viewer";
import type { accountIdInput } from "@/features/accounts/schema";
import { appendEvent } from "@/features/history/commands";
import { hashPassword } from "@/lib/auth/password";
import { endSessions } from "@/lib/auth/session";
import { command } from "@/lib/command";
import { initialPassword } from "./initial-password";
import { lockAccount, ofAccount, plainly } from "./lock-account";

/**
 * A new password, shown once; the account is signed out everywhere. Not for administrators'
 * accounts: whoever could reset the security administrator's would hold both keys.
 */
export async function resetPassword(
  viewer: Viewer,
  now: Date,
  { accountId }: z.output<typeof accountIdInput>,
): Promise<Result<{ password: string }>> {
  if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
  if (!can(viewer, "system.manageAccounts")) return refuse("notAllowed");
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  return command(async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (!account) return refuse("notFound");
    const administers = and(eq(grants.accountId, accountId), inArray(grants.role, administrators));
    if (await tx.$count(grants, administers)) return refuse("notAllowed");
    await tx.update(accounts).set({ passwordHash, mustChangePassword: true }).where(eq(accounts.id, accountId));
    await endSessions(tx, accountId);
    await appendEvent(tx, viewer, now, ofAccount(accountId), plainly("passwordReset"));
    return done({ password });
  });
}
