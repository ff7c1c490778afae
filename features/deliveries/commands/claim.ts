import { and, asc, eq, inArray, isNull, lt, lte, or } from "drizzle-orm";
import { db, type Tx, transaction } from "@/db/client";
import { deliveries } from "@/db/schema";
import type { Delivery } from "@/features/deliveries/queries/message";
import { machineNow } from "@/lib/clock";

/** Longer than all attempts of one round take; what a dead process held goes out again after that. */
export const claimMs = 10 * 60_000;
const most = 100;

const minutes = (count: number) => count * 60_000;
/** How long to wait after the first, the second … attempt that failed; then it is given up. */
const waits = [1, 5, 15, 60, 240, 720].map(minutes);

const free = (now: Date, at: Date) =>
  and(
    eq(deliveries.state, "waiting"),
    lte(deliveries.notBefore, now),
    or(isNull(deliveries.claimedUntil), lt(deliveries.claimedUntil, at)),
  );

/** Takes what is due for this process: no other sends it while the claim holds. */
export async function claim(now: Date, me: string): Promise<Delivery[]> {
  const at = machineNow();
  // Most minutes there is nothing, and a look costs no write.
  const due = () =>
    db
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(free(now, at))
      .orderBy(asc(deliveries.notBefore))
      .limit(most);
  if ((await due()).length === 0) return [];
  return transaction(async (tx) => {
    const ids = (await due()).map(({ id }) => id);
    if (ids.length === 0) return [];
    return tx
      .update(deliveries)
      .set({ claimedBy: me, claimedUntil: new Date(at.getTime() + claimMs) })
      .where(and(inArray(deliveries.id, ids), free(now, at)))
      .returning();
  });
}

const mine = (me: string, id: string) => and(eq(deliveries.id, id), eq(deliveries.claimedBy, me));
const released = { claimedBy: null, claimedUntil: null };

/** What became of an attempt; one that failed waits longer each time. A test is tried once. */
export const settle = (now: Date, me: string, rows: readonly Delivery[], problem?: string): Promise<void> =>
  transaction(async (tx) => {
    for (const { id, attempts, noticeId } of rows) {
      const wait = noticeId === null ? undefined : waits[attempts];
      const became =
        problem === undefined
          ? { state: "sent" as const, sentAt: now, problem: null }
          : wait === undefined
            ? { state: "failed" as const, problem }
            : { notBefore: new Date(now.getTime() + wait), problem };
      await tx
        .update(deliveries)
        .set({ ...released, ...became, attempts: attempts + 1 })
        .where(mine(me, id));
    }
  });

/** Nobody wants it any more: it is not tried again. */
export const drop = (me: string, rows: readonly Delivery[], problem: string): Promise<void> =>
  transaction(async (tx) => {
    for (const { id } of rows)
      await tx
        .update(deliveries)
        .set({ ...released, state: "failed", problem })
        .where(mine(me, id));
  });

/** Not tried in time: others may. */
export const release = (tx: Tx, me: string, rows: readonly Delivery[]): Promise<unknown> =>
  tx
    .update(deliveries)
    .set(released)
    .where(
      and(
        inArray(
          deliveries.id,
          rows.map(({ id }) => id),
        ),
        eq(deliveries.claimedBy, me),
      ),
    );
