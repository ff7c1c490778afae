import { and, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { orders } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import { type OrderState, orderOpenStates, orderStates } from "@/domain/order";
import type { Viewer } from "@/domain/viewer";
import { lateOn } from "./late";
import { type OrderView, orderViews } from "./views";
import { visibleOrders } from "./visible";

export const pageSize = 25;

/** 在办, 逾期, each state, all. */
export const orderTabs = ["open", "late", ...orderStates, "all"] as const;
export type OrderTab = (typeof orderTabs)[number];

/** What a tab lists; the counts on the tabs are made by the same condition. */
export function tabCondition(tab: OrderTab, today: Day): SQL | undefined {
  if (tab === "all") return undefined;
  if (tab === "open") return inArray(orders.state, [...orderOpenStates]);
  return tab === "late" ? lateOn(today) : eq(orders.state, tab);
}

export async function orderCounts(viewer: Viewer, now: Date): Promise<Record<OrderTab, number>> {
  const late = sql<number>`sum(case when ${lateOn(dayOf(now))} then 1 else 0 end)`.mapWith(Number);
  const rows = await db
    .select({ state: orders.state, total: count(), late })
    .from(orders)
    .where(visibleOrders(viewer))
    .groupBy(orders.state);
  const counts = Object.fromEntries(orderTabs.map((tab) => [tab, 0])) as Record<OrderTab, number>;
  const isOpen = (state: OrderState) => orderOpenStates.some((open) => open === state);
  for (const { state, total, late: overdue } of rows) {
    counts[state] = total;
    counts.all += total;
    counts.late += overdue;
    if (isOpen(state)) counts.open += total;
  }
  return counts;
}

/** A page of the list; one beyond the last is the last. */
export async function orderPage(
  viewer: Viewer,
  tab: OrderTab,
  asked: number,
  now: Date,
): Promise<{ rows: OrderView[]; total: number; page: number }> {
  const condition = tabCondition(tab, dayOf(now));
  const total = await db.$count(orders, and(visibleOrders(viewer), condition));
  const page = Math.min(Math.max(1, asked), Math.max(1, Math.ceil(total / pageSize)));
  const rows = await orderViews(viewer, condition, now, { limit: pageSize, offset: (page - 1) * pageSize });
  return { rows, total, page };
}

/** Has any business with orders: whoever inspects or leads, others when there is one for them to see. */
export async function hasOrders(viewer: Viewer): Promise<boolean> {
  if (viewer.grants.some(({ role }) => role === "inspector" || role === "leader")) return true;
  const [one] = await db.select({ id: orders.id }).from(orders).where(visibleOrders(viewer)).limit(1);
  return one !== undefined;
}
