import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { db } from "@/db/client";
import { escalations, issues, orders } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import type { Taken } from "@/domain/escalation";
import { type OrderState, orderOpenStates } from "@/domain/order";

/** Of which round, due day and lead a rung by rule is. */
export const occurrenceOf = (issue: { round: number; dueDay: Day | null; leadUnit: string | null }): string =>
  `${issue.round}:${issue.dueDay}:${issue.leadUnit}`;

/**
 * What was taken about these issues since their present due day against their present lead, and what
 * still stands: orders to it that are open or came of this delay, and a listing whenever it was made.
 * Another lead begins at the bottom, though the day may be the same.
 */
export async function takenOn(ids: readonly string[]): Promise<ReadonlyMap<string, Taken[]>> {
  const found = new Map<string, Taken[]>();
  if (ids.length === 0) return found;
  const add = (id: string, one: Taken) => found.set(id, [...(found.get(id) ?? []), one]);
  const present = and(
    eq(escalations.round, issues.round),
    eq(escalations.dueDay, issues.dueDay),
    eq(escalations.unit, issues.leadUnit),
  );
  const stands = and(eq(escalations.rung, "listing"), isNull(escalations.liftedAt));
  const rows = await db
    .select({ id: escalations.issueId, rung: escalations.rung, day: escalations.day, liftedAt: escalations.liftedAt })
    .from(escalations)
    .innerJoin(issues, eq(issues.id, escalations.issueId))
    .where(and(inArray(escalations.issueId, [...ids]), or(present, stands)));
  for (const { id, liftedAt, ...row } of rows) add(id, { ...row, lifted: liftedAt !== null });
  const ordered = await db
    .select({ id: orders.issueId, state: orders.state, at: orders.createdAt, dueDay: issues.dueDay })
    .from(orders)
    .innerJoin(issues, eq(issues.id, orders.issueId))
    .where(and(inArray(orders.issueId, [...ids]), eq(orders.unit, issues.leadUnit), ne(orders.state, "discarded")));
  const isOpen = (state: OrderState) => orderOpenStates.some((open) => open === state);
  for (const { id, state, at, dueDay } of ordered)
    if (isOpen(state) || (dueDay !== null && dayOf(at) > dueDay))
      add(id, { rung: "order", day: dayOf(at), lifted: false });
  return found;
}
