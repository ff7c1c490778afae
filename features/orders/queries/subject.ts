import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { orders } from "@/db/schema";
import type { OrderSubject } from "@/domain/order-permission";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { unitRefs } from "@/features/issues/queries/subject";

export type OrderRow = typeof orders.$inferSelect;
export interface LoadedOrder {
  row: OrderRow;
  subject: OrderSubject;
}

/** What permission asks of an order. */
export async function subjectOf(row: Pick<OrderRow, "state" | "unit" | "fromUnit">): Promise<OrderSubject> {
  const refs = await unitRefs([row.unit, row.fromUnit]);
  const ref = (code: string) => refs.get(code) ?? { code, path: code };
  return { type: "order", state: row.state, unit: ref(row.unit), from: ref(row.fromUnit) };
}

/** An order with what permission asks of it; undefined when there is none or this viewer may not see it. */
export async function loadOrder(viewer: Viewer, id: string): Promise<LoadedOrder | undefined> {
  const [row] = await db.select().from(orders).where(eq(orders.id, id));
  if (!row) return undefined;
  const subject = await subjectOf(row);
  return can(viewer, "order.see", subject) ? { row, subject } : undefined;
}
