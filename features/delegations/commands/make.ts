import { and, eq, gte, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts, delegations, grants, units } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { isDelegable, isTooLong, longestDelegation } from "@/domain/delegation";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Role, Viewer } from "@/domain/viewer";
import { lockAccount, ofAccount } from "@/features/accounts/commands/lock-account";
import { appendEvent } from "@/features/history/commands";
import { tellOfDelegation } from "@/features/postings/commands/tell-delegation";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import type { MakeDelegation } from "../schema";

/** Confirmed business roles of an account that is in use, in that very unit. */
async function rolesAt(tx: Tx, accountId: string, unit: string): Promise<Role[]> {
  const rows = await tx
    .select({ role: grants.role })
    .from(grants)
    .innerJoin(accounts, and(eq(accounts.id, grants.accountId), isNull(accounts.disabledAt)))
    .where(and(eq(grants.accountId, accountId), eq(grants.unit, unit), isNotNull(grants.confirmedAt)));
  return rows.map(({ role }) => role).filter(isDelegable);
}

/**
 * 委托代理: by whoever will be away, or for a liaison by the head of the unit. Both accounts are
 * locked, in one order, so that two that do not go together cannot be made at once.
 */
export const makeDelegation = (viewer: Viewer, now: Date, input: MakeDelegation): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const { unit, substitute, fromDay, untilDay, reason, principal = viewer.accountId } = input;
    const [place] = await tx
      .select({ code: units.code, path: units.path })
      .from(units)
      .where(and(eq(units.code, unit), isNull(units.retiredAt)));
    const isFor = principal !== viewer.accountId;
    if (!place || !can(viewer, isFor ? "unit.delegateFor" : "unit.delegate", { type: "unit", unit: place }))
      return refuse("notAllowed");
    const today = dayOf(now);
    if (fromDay < today) return refuse("dueInPast", { values: { day: today } });
    if (isTooLong(input)) return refuse("delegationTooLong", { values: { count: longestDelegation } });
    for (const account of [principal, substitute].sort())
      if (!(await lockAccount(tx, account))) return refuse("noSubstitute");
    const theirs = await rolesAt(tx, principal, unit);
    if (isFor && (theirs.length === 0 || theirs.some((role) => role !== "liaison"))) return refuse("notAllowed");
    if (substitute === principal || (await rolesAt(tx, substitute, unit)).length === 0) return refuse("noSubstitute");
    const away = await awayIn(tx, [principal, substitute], input);
    if (away) return refuse(away === principal ? "delegatedAlready" : "substituteAway");

    const row = { id: newId(), principal, substitute, unit, fromDay, untilDay };
    await tx.insert(delegations).values({ ...row, reason, madeBy: viewer.accountId, madeAt: now });
    const particulars = { substitute, unit, fromDay, untilDay, reason };
    const event = { type: "delegationMade", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, ofAccount(principal), event, unit);
    await tellOfDelegation(tx, now, "delegationMade", row);
    return done({ id: row.id });
  });

/** Who of these has named a substitute in that unit for some of these days. */
async function awayIn(
  tx: Tx,
  [one, other]: [string, string],
  { unit, fromDay, untilDay }: MakeDelegation,
): Promise<string | undefined> {
  const [away] = await tx
    .select({ who: delegations.principal })
    .from(delegations)
    .where(
      and(
        eq(delegations.unit, unit),
        or(eq(delegations.principal, one), eq(delegations.principal, other)),
        isNull(delegations.endedAt),
        lte(delegations.fromDay, untilDay),
        gte(delegations.untilDay, fromDay),
      ),
    );
  return away?.who;
}
