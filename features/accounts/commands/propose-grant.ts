import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@/db/client";
import { grants, units } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import { administers, type Role, type Viewer } from "@/domain/viewer";
import type { grantInput } from "@/features/accounts/schema";
import { appendEvent } from "@/features/history/commands";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { lockAccount, ofAccount } from "./lock-account";

/** Three separated administrators (三员分立): each holds that one role, and no business beside it. */
export const mixes = (role: Role, held: readonly Role[]): boolean =>
  held.some((other) => other !== role && (administers(role) || administers(other)));

/** The same of an account as it stands, for whoever holds its lock. */
export async function wouldMix(tx: Tx, accountId: string, role: Role): Promise<boolean> {
  const held = await tx.select({ role: grants.role }).from(grants).where(eq(grants.accountId, accountId));
  return mixes(
    role,
    held.map((grant) => grant.role),
  );
}

/** Without effect until the security administrator confirms it. */
export const proposeGrant = (
  viewer: Viewer,
  now: Date,
  { accountId, role, unit }: z.output<typeof grantInput>,
): Promise<Result<{ grantId: string }>> =>
  command(async (tx) => {
    if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
    if (!can(viewer, "system.manageAccounts")) return refuse("notAllowed");
    if (accountId === viewer.accountId) return refuse("notToOneself");
    if (!(await lockAccount(tx, accountId))) return refuse("notFound");
    const [place] = await tx
      .select({ parent: units.parent, retiredAt: units.retiredAt })
      .from(units)
      .where(eq(units.code, unit));
    // An administrator's role reaches the whole system, so it is held at the root only.
    if (!place || (administers(role) && place.parent))
      return refuse("invalid", { fields: { unit: place ? "rootOnly" : "unknown" } });
    if (place.retiredAt) return refuse("invalid", { fields: { unit: "retired" } });
    if (await wouldMix(tx, accountId, role)) return refuse("mixedRoles");
    const [proposed] = await tx
      .insert(grants)
      .values({ id: newId(), accountId, role, unit, proposedBy: viewer.accountId })
      .onConflictDoNothing({ target: [grants.accountId, grants.role, grants.unit] })
      .returning({ id: grants.id });
    if (!proposed) return refuse("duplicate", { values: { what: unit } });
    await appendEvent(tx, viewer, now, ofAccount(accountId), {
      type: "grantProposed",
      from: null,
      to: null,
      particulars: { role, unit },
    });
    return done({ grantId: proposed.id });
  });
