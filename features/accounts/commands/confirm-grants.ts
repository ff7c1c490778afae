import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { z } from "zod";
import { grants } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { grantIdsInput } from "@/features/accounts/schema";
import { appendEvent } from "@/features/history/commands";
import { endSessions } from "@/lib/auth/session";
import { command } from "@/lib/command";
import { lockAccount, ofAccount } from "./lock-account";
import { wouldMix } from "./propose-grant";

/** The second key on every grant; all of them or none. */
export const confirmGrants = (
  viewer: Viewer,
  now: Date,
  input: z.output<typeof grantIdsInput>,
): Promise<Result<{ confirmed: number }>> =>
  command(async (tx) => {
    if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
    if (!can(viewer, "system.confirmGrants")) return refuse("notAllowed");
    const grantIds = [...new Set(input.grantIds)];
    // Accounts always in the same order, so that two confirmations cannot wait for each other.
    const proposed = await tx
      .select()
      .from(grants)
      .where(inArray(grants.id, grantIds))
      .orderBy(asc(grants.accountId), asc(grants.id));
    if (proposed.length < grantIds.length) return refuse("changedMeanwhile");
    for (const { id, accountId, role, unit, proposedBy } of proposed) {
      if (accountId === viewer.accountId || proposedBy === viewer.accountId) return refuse("notToOneself");
      await lockAccount(tx, accountId);
      if (await wouldMix(tx, accountId, role)) return refuse("mixedRoles");
      const confirmed = await tx
        .update(grants)
        .set({ confirmedBy: viewer.accountId, confirmedAt: now })
        .where(and(eq(grants.id, id), isNull(grants.confirmedAt)))
        .returning({ id: grants.id });
      if (confirmed.length === 0) return refuse("changedMeanwhile");
      await endSessions(tx, accountId);
      await appendEvent(tx, viewer, now, ofAccount(accountId), {
        type: "grantConfirmed",
        from: null,
        to: null,
        particulars: { role, unit },
      });
    }
    return done({ confirmed: proposed.length });
  });
