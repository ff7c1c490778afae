import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { accounts } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { disableInput } from "@/features/accounts/schema";
import { appendEvent } from "@/features/history/commands";
import { endSessions } from "@/lib/auth/session";
import { command } from "@/lib/command";
import { accountSubject, isLastAdministrator } from "./administration";
import { lockAccount, ofAccount } from "./lock-account";

/**
 * Signed out everywhere at once; what the account did stays under its name. An administrator's is
 * disabled by the security administrator alone, and never the last one of those who watch.
 */
export const disableAccount = (viewer: Viewer, now: Date, input: z.output<typeof disableInput>): Promise<Result> =>
  command(async (tx) => {
    const { accountId, reason } = input;
    if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
    if (accountId === viewer.accountId) return refuse("notToOneself");
    if (!(await lockAccount(tx, accountId))) return refuse("notFound");
    const subject = await accountSubject(tx, accountId);
    if (!can(viewer, "account.disable", subject)) return refuse("notAllowed");
    if (subject.administers && (await isLastAdministrator(tx, accountId))) return refuse("lastAdministrator");
    const disabled = await tx
      .update(accounts)
      .set({ disabledAt: now })
      .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)))
      .returning({ id: accounts.id });
    if (disabled.length === 0) return refuse("changedMeanwhile");
    await endSessions(tx, accountId);
    await appendEvent(tx, viewer, now, ofAccount(accountId), {
      type: "accountDisabled",
      from: null,
      to: null,
      particulars: reason ? { reason } : {},
    });
    return done(undefined);
  });
