import { eq } from "drizzle-orm";
import type { z } from "zod";
import { grants } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { grantIdInput } from "@/features/accounts/schema";
import { appendEvent } from "@/features/history/commands";
import { endSessions } from "@/lib/auth/session";
import { command } from "@/lib/command";
import { lockAccount, ofAccount } from "./lock-account";

/** Takes a grant away, or rejects a proposed one: either administrator may, for it only takes power. */
export const revokeGrant = (viewer: Viewer, now: Date, { grantId }: z.output<typeof grantIdInput>): Promise<Result> =>
  command(async (tx) => {
    if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
    if (!can(viewer, "system.manageAccounts") && !can(viewer, "system.confirmGrants")) return refuse("notAllowed");
    const [grant] = await tx.select().from(grants).where(eq(grants.id, grantId));
    if (!grant) return refuse("changedMeanwhile");
    const { accountId, role, unit } = grant;
    if (accountId === viewer.accountId) return refuse("notToOneself");
    await lockAccount(tx, accountId);
    const gone = await tx.delete(grants).where(eq(grants.id, grantId)).returning({ id: grants.id });
    if (gone.length === 0) return refuse("changedMeanwhile");
    if (grant.confirmedAt) await endSessions(tx, accountId);
    await appendEvent(tx, viewer, now, ofAccount(accountId), {
      type: "grantRevoked",
      from: null,
      to: null,
      particulars: { role, unit },
    });
    return done(undefined);
  });
