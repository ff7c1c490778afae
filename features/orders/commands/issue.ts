import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { counters, issues } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import { finalStates } from "@/domain/issue";
import { orderCounter, orderDueDays, orderNumber } from "@/domain/order";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { subjectOf } from "@/features/issues/queries/subject";
import { tellAtOnce } from "@/features/postings/commands/tell";
import { command } from "@/lib/command";
import { agencyWords } from "../queries/agency-words";
import type { OrderId, WithReason } from "../schema";
import { type Moved, moveOrder } from "./move";

/** 签发: a leader signs; the order gets the next number of the year, and its days begin. */
export const issue = (viewer: Viewer, now: Date, input: OrderId): Promise<Result<Moved>> =>
  command((tx) =>
    moveOrder(tx, viewer, now, input, "issue", async ({ id, fromUnit, preset, issueId, unit }) => {
      const outdated = await isOutdated(tx, issueId, unit);
      if (outdated) return outdated;
      const today = dayOf(now);
      const year = Number(today.slice(0, 4));
      const number = await nextNumber(tx, fromUnit, year);
      const days = orderDueDays(await workingCalendar(), preset, today);
      const word = (await agencyWords([fromUnit])).get(fromUnit) ?? "";
      await tellUnit(tx, viewer, now, { id, issueId, unit, day: days.acceptDueDay });
      return done({
        set: { ...days, year, number, issuedAt: now, issuedBy: viewer.accountId },
        particulars: { number: orderNumber(word, { year, number }), dueDay: days.finishDueDay },
      });
    }),
  );

/** Since it was drafted its issue may have ended, or gone to another lead; locked, so that neither happens meanwhile. */
async function isOutdated(tx: Tx, issueId: string, unit: string) {
  const [row] = await tx
    .update(issues)
    .set({ id: issueId })
    .where(eq(issues.id, issueId))
    .returning({ state: issues.state, lead: issues.leadUnit });
  if (!row || finalStates.some((state) => state === row.state))
    return refuse("notNow", { values: { state: row?.state ?? "" } });
  return row.lead === unit ? undefined : refuse("formerLead");
}

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
    .values({ scope: orderCounter(unit, year), value: 1 })
    .onConflictDoUpdate({ target: counters.scope, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value });
  return counter?.value ?? 1;
}

interface Signed {
  id: string;
  issueId: string;
  unit: string;
  day: Day;
}

/** In the transaction that signs; rolled back with it. */
async function tellUnit(tx: Tx, viewer: Viewer, now: Date, { id, issueId, unit, day }: Signed): Promise<void> {
  const [row] = await tx.select().from(issues).where(eq(issues.id, issueId));
  if (!row) return;
  const issue = { id: issueId, number: row.number, subject: await subjectOf(row, []) };
  await tellAtOnce(tx, now, viewer, { kind: "orderIssued", issue, occurrence: id, unit, day });
}
