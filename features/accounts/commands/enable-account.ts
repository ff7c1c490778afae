import { and, eq, isNotNull } from "drizzle-orm";
import type { z } from "zod";
import { accounts } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { accountIdInput } from "@/features/accounts/schema";
import { appendEvent } from "@/features/history/commands";
import { command } from "@/lib/command";
import { accountSubject } from "./administration";
import { lockAccount, ofAccount, plainly } from "./lock-account";

/** By whoever could disable it. */
export const enableAccount = (viewer: Viewer, now: Date, input: z.output<typeof accountIdInput>): Promise<Result> =>
  command(async (tx) => {
    const { accountId } = input;
    if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
    if (!(await lockAccount(tx, accountId))) return refuse("notFound");
    if (!can(viewer, "account.disable", await accountSubject(tx, accountId))) return refuse("notAllowed");
    const enabled = await tx
      .update(accounts)
      .set({ disabledAt: null })
      .where(and(eq(accounts.id, accountId), isNotNull(accounts.disabledAt)))
      .returning({ id: accounts.id });
    if (enabled.length === 0) return refuse("changedMeanwhile");
    await appendEvent(tx, viewer, now, ofAccount(accountId), plainly("accountEnabled"));
    return done(undefined);
  });
