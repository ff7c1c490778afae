import { type OrderMove, orderMoveNames, orderRule, orderTarget } from "@/domain/order";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import type { LoadedOrder } from "./subject";

/** Which question a party's move asks of permission. */
export const asked = { inspector: "order.inspect", leader: "order.sign", unit: "order.answer" } as const;

/** The buttons of this viewer, from the table and rule by which the commands decide. */
export const orderOffers = (viewer: Viewer, { row, subject }: LoadedOrder): OrderMove[] =>
  orderMoveNames.filter((move) => orderTarget(move, row.state) && can(viewer, asked[orderRule(move).by], subject));
