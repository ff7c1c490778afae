import { transaction } from "@/db/client";
import { orders } from "@/db/schema";
import { orderStates } from "@/domain/order";
import type { OrderSubject } from "@/domain/order-permission";
import { newId } from "@/lib/id";
import { relations } from "./permission/table";
import { unitAt } from "./viewer";

export interface StagedOrder {
  id: string;
  subject: OrderSubject;
}
/** From the county and the city to the county's bureau, within the city, and in another county. */
const ways = [
  [relations.above, relations.raising],
  [relations.city, relations.raising],
  [relations.city, relations.cityBureau],
  [relations.otherCounty, relations.otherBureau],
] as const;

/** Supervision orders in every state, about any issue that there is. */
export async function stageOrders(now: Date, issueId: string): Promise<StagedOrder[]> {
  const staged = orderStates.flatMap((state) =>
    ways.map(
      ([from, unit]): StagedOrder => ({
        id: newId(),
        subject: { type: "order", state, unit: unitAt(unit), from: unitAt(from) },
      }),
    ),
  );
  await transaction(async (tx) => {
    for (const [at, { id, subject }] of staged.entries()) {
      const { state, unit, from } = subject;
      const signed = state !== "draft" && state !== "discarded";
      await tx.insert(orders).values({
        id,
        state,
        issueId,
        unit: unit.code,
        fromUnit: from.code,
        title: "关于窗口排队问题的督办单",
        matter: "逾期未改。",
        demand: "请限期整改。",
        preset: "13710",
        draftedBy: "inspector",
        createdAt: now,
        stateSince: now,
        ...(signed && {
          year: 2023,
          number: at + 1,
          issuedAt: now,
          issuedBy: "leader",
          acceptDueDay: "2023-05-09",
          planDueDay: "2023-05-10",
          tellDueDay: "2023-05-11",
          finishDueDay: "2023-05-12",
        }),
      });
    }
  });
  return staged;
}
