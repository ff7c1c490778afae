import { eq } from "drizzle-orm";
import type { z } from "zod";
import { grants } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { revokeInput } from "@/features/accounts/schema";
import { appendEvent } from "@/features/history/commands";
import { endSessions } from "@/lib/auth/session";
import { command } from "@/lib/command";
import { accountSubject, isLastAdministrator } from "./administration";
import { lockAccount, ofAccount } from "./lock-account";

/**
 * Takes a grant away, or rejects a proposed one. Either administrator may, for it only takes power;
 * but what an administrator holds the security administrator alone takes, and never the last of those who watch.
 */
export const revokeGrant = (
  viewer: Viewer,
  now: Date,
  { grantId, reason }: z.output<typeof revokeInput>,
): Promise<Result> =>
  command(async (tx) => {
    if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
    if (!can(viewer, "system.manageAccounts") && !can(viewer, "system.confirmGrants")) return refuse("notAllowed");
    const [found] = await tx.select().from(grants).where(eq(grants.id, grantId));
    if (!found) return refuse("changedMeanwhile");
    const { accountId, role, unit } = found;
    if (accountId === viewer.accountId) return refuse("notToOneself");
    await lockAccount(tx, accountId);
    // Once more: it may have been confirmed before the lock.
    const [grant] = await tx.select().from(grants).where(eq(grants.id, grantId));
    if (!grant) return refuse("changedMeanwhile");
    if (grant.confirmedAt) {
      const subject = await accountSubject(tx, accountId);
      if (!can(viewer, "account.revoke", subject)) return refuse("notAllowed");
      if (subject.administers && (await isLastAdministrator(tx, accountId))) return refuse("lastAdministrator");
    }
    await tx.delete(grants).where(eq(grants.id, grantId));
    if (grant.confirmedAt) await endSessions(tx, accountId);
    await appendEvent(tx, viewer, now, ofAccount(accountId), {
      type: "grantRevoked",
      from: null,
      to: null,
      particulars: { role, unit, ...(grant.confirmedAt ? {} : { rejected: true }), ...(reason ? { reason } : {}) },
    });
    return done(undefined);
  });
