import type { z } from "zod";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { accountIdInput } from "@/features/accounts/schema";
import { appendEvent } from "@/features/history/commands";
import { command } from "@/lib/command";
import { forgive } from "./count-failures";
import { lockAccount, ofAccount, plainly } from "./lock-account";

/** Lets somebody try again before the lock ends; whoever locked themselves out waits, or asks another. */
export const unlockAccount = (
  viewer: Viewer,
  now: Date,
  { accountId }: z.output<typeof accountIdInput>,
): Promise<Result> =>
  command(async (tx) => {
    if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
    if (!can(viewer, "system.manageSecurity")) return refuse("notAllowed");
    if (accountId === viewer.accountId) return refuse("notToOneself");
    const account = await lockAccount(tx, accountId);
    if (!account) return refuse("notFound");
    if ((await forgive(account.username)) === 0) return refuse("changedMeanwhile");
    await appendEvent(tx, viewer, now, ofAccount(accountId), plainly("accountUnlocked"));
    return done(undefined);
  });
