import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { accounts } from "@/db/schema";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { passwordFault, type passwordInput } from "@/features/accounts/schema";
import { appendEvent } from "@/features/history/commands";
import { hashPassword, passwordFits } from "@/lib/auth/password";
import { readSignInPolicy } from "@/lib/auth/policy";
import { endSessions } from "@/lib/auth/session";
import { command } from "@/lib/command";
import { attempt, forgive } from "./count-failures";
import { ofAccount, plainly } from "./lock-account";

/** One's own. Every session ends, this one too: who knew the old password is out. */
export async function changePassword(
  viewer: Viewer,
  now: Date,
  { current, next }: z.output<typeof passwordInput>,
): Promise<Result> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, viewer.accountId));
  if (!account) return refuse("notFound");
  const fault = passwordFault(next, account.username, await readSignInPolicy());
  if (fault) return refuse("invalid", { fields: { next: fault } });
  if (!(await attempt(account.username))) return refuse("locked");
  if (!(await passwordFits(current, account.passwordHash)))
    return refuse("wrongPassword", { fields: { current: "wrongPassword" } });
  await forgive(account.username);
  const passwordHash = await hashPassword(next);
  return command(async (tx) => {
    const unchanged = and(eq(accounts.id, account.id), eq(accounts.passwordHash, account.passwordHash));
    const changed = await tx
      .update(accounts)
      .set({ passwordHash, mustChangePassword: false })
      .where(unchanged)
      .returning({ id: accounts.id });
    if (changed.length === 0) return refuse("changedMeanwhile");
    await endSessions(tx, account.id);
    await appendEvent(tx, viewer, now, ofAccount(account.id), plainly("passwordChanged"));
    return done(undefined);
  });
}
