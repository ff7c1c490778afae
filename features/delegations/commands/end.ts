import { and, eq, gte, isNull, or } from "drizzle-orm";
import { delegations } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { lockAccount, ofAccount } from "@/features/accounts/commands/lock-account";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { tellOfDelegation } from "@/features/postings/commands/tell-delegation";
import { command } from "@/lib/command";
import type { EndDelegation } from "../schema";

/** Back early: over at once, by the principal or whoever made it. To anybody else it says nothing of whether it is there. */
export const endDelegation = (viewer: Viewer, now: Date, { id }: EndDelegation): Promise<Result> =>
  command(async (tx) => {
    const own = and(
      eq(delegations.id, id),
      or(eq(delegations.principal, viewer.accountId), eq(delegations.madeBy, viewer.accountId)),
    );
    const [found] = await tx.select({ principal: delegations.principal }).from(delegations).where(own);
    if (!found || !(await lockAccount(tx, found.principal))) return changedMeanwhile(id);
    const [ended] = await tx
      .update(delegations)
      .set({ endedAt: now, endedBy: viewer.accountId })
      .where(and(own, isNull(delegations.endedAt), gte(delegations.untilDay, dayOf(now))))
      .returning();
    if (!ended) return changedMeanwhile(found.principal);
    const { principal, substitute, unit, fromDay, untilDay } = ended;
    const particulars = { substitute, unit, fromDay, untilDay };
    const event = { type: "delegationEnded", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, ofAccount(principal), event, unit);
    await tellOfDelegation(tx, now, "delegationEnds", ended);
    return done(undefined);
  });
