import { asc, eq, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { orders, units } from "@/db/schema";
import { nullsLast } from "@/db/sql";
import { workingDaysLeft } from "@/domain/calendar";
import { type OrderDuty, orderDuties } from "@/domain/desk";
import { orderNumber, orderOwed } from "@/domain/order";
import { has, type Viewer } from "@/domain/viewer";
import type { ListClock } from "@/features/issues/queries/condition";
import { agencyWords } from "@/features/orders/queries/agency-words";
import { owedDay } from "@/features/orders/queries/late";
import { waitingOrders } from "@/features/orders/queries/waiting";
import type { DeskRow } from "./desk";

/** What of the supervision orders waits for this viewer, each duty as a condition on `orders`. */
export function orderConditions(viewer: Viewer): [OrderDuty, SQL][] {
  if (!has(viewer, ["head", "liaison", "inspector", "leader"])) return [];
  const waiting = waitingOrders(viewer);
  return orderDuties.map((duty) => [duty, waiting[duty]]);
}

export async function orderRows(duty: OrderDuty, condition: SQL, clock: ListClock, limit: number): Promise<DeskRow[]> {
  const found = await db
    .select({ row: orders, unit: units.shortName })
    .from(orders)
    .innerJoin(units, eq(units.code, orders.unit))
    .where(condition)
    .orderBy(nullsLast(owedDay, "asc"), asc(orders.stateSince), asc(orders.id))
    .limit(limit);
  const words = await agencyWords(found.map(({ row }) => row.fromUnit));
  return found.map(({ row, unit }) => {
    const { year, number } = row;
    const due = orderOwed(row);
    return {
      about: "order",
      id: row.id,
      duty,
      due,
      left: due === null ? null : workingDaysLeft(clock.calendar, clock.today, due),
      red: false,
      since: row.stateSince,
      title: row.title,
      number: year !== null && number !== null ? orderNumber(words.get(row.fromUnit) ?? "", { year, number }) : null,
      task: null,
      raisingUnit: unit,
      leadUnit: null,
      state: null,
      standing: null,
      planned: null,
    };
  });
}
