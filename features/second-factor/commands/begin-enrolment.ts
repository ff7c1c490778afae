import { eq, isNull } from "drizzle-orm";
import { accounts, secondFactors } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { secretOf } from "@/features/second-factor/queries";
import { machineNow } from "@/lib/clock";
import { command } from "@/lib/command";
import { encrypt } from "@/lib/crypto";
import { newSecret } from "@/lib/totp";

/** A new secret for one's own device; it counts for nothing until a first code has come back. */
export const beginEnrolment = (viewer: Viewer): Promise<Result> =>
  command(async (tx) => {
    if (!can(viewer, "system.holdSecondFactor")) return refuse("notFound");
    const { accountId } = viewer;
    const [account] = await tx.select({ demo: accounts.demo }).from(accounts).where(eq(accounts.id, accountId));
    if (!account) return refuse("notFound");
    if (account.demo) return refuse("notNow"); // a shared account's device would shut everybody else out
    const secret = encrypt(newSecret(), secretOf(accountId));
    const createdAt = machineNow();
    const begun = await tx
      .insert(secondFactors)
      .values({ accountId, secret, createdAt })
      .onConflictDoUpdate({
        target: secondFactors.accountId,
        set: { secret, createdAt },
        setWhere: isNull(secondFactors.confirmedAt),
      })
      .returning({ accountId: secondFactors.accountId });
    return begun.length > 0 ? done(undefined) : refuse("notNow");
  });
