import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { counters } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import { orderCounter, orderDueDays, orderNumber } from "@/domain/order";
import { workingCalendar } from "@/features/calendar/queries";
import { agencyWords } from "./agency-words";
import type { OrderView } from "./views";

/** What is said before an order is signed or signed for; of a draft, as it would be today. Another may be signed first. */
export async function askedFirst({ row, number, unit }: OrderView, now: Date) {
  const { fromUnit, preset, acceptDueDay, planDueDay, tellDueDay, finishDueDay } = row;
  if (number !== null) return { number, unit, days: { acceptDueDay, planDueDay, tellDueDay, finishDueDay } };
  const today: Day = dayOf(now);
  const year = Number(today.slice(0, 4));
  const [counter] = await db
    .select()
    .from(counters)
    .where(eq(counters.scope, orderCounter(fromUnit, year)));
  const word = (await agencyWords([fromUnit])).get(fromUnit) ?? "";
  return {
    number: orderNumber(word, { year, number: (counter?.value ?? 0) + 1 }),
    unit,
    days: orderDueDays(await workingCalendar(), preset, today),
  };
}
