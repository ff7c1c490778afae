import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { counters } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { orderDueDays, orderNumber } from "@/domain/order";
import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { command } from "@/lib/command";
import type { OrderId, WithReason } from "../schema";
import { type Moved, moveOrder } from "./move";

/** 签发: a leader signs; the order gets the next number of the year, and its days begin. */
export const issue = (viewer: Viewer, now: Date, input: OrderId): Promise<Result<Moved>> =>
  command((tx) =>
    moveOrder(tx, viewer, now, input, "issue", async ({ fromUnit, preset }) => {
      const today = dayOf(now);
      const year = Number(today.slice(0, 4));
      const number = await nextNumber(tx, fromUnit, year);
      const days = orderDueDays(await workingCalendar(), preset, today);
      return done({
        set: { ...days, year, number, issuedAt: now, issuedBy: viewer.accountId },
        particulars: { number: orderNumber({ year, number }), dueDay: days.finishDueDay },
      });
    }),
  );

/** 撤销: a leader takes back what was signed. */
export const withdraw = (viewer: Viewer, now: Date, input: WithReason): Promise<Result<Moved>> =>
  command((tx) =>
    moveOrder(tx, viewer, now, input, "withdraw", async () =>
      done({ note: input.reason, particulars: { reason: input.reason } }),
    ),
  );

/** Counted in the transaction that signs, so that what fails leaves no gap in the registry. */
async function nextNumber(tx: Tx, unit: string, year: number): Promise<number> {
  const [counter] = await tx
    .insert(counters)
    .values({ scope: `order:${unit}-${year}`, value: 1 })
    .onConflictDoUpdate({ target: counters.scope, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value });
  return counter?.value ?? 1;
}
