import { and, eq, inArray, type SQL } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { byHand, byRule } from "./by-rule";
import { addressedTo, inspectedOrders, queuedToSign } from "./visible";

/** What of the orders waits for this viewer, each duty as a condition on `orders`. */
export const waitingOrders = (viewer: Viewer) =>
  ({
    adoptOrder: and(inspectedOrders(viewer), eq(orders.state, "draft"), byRule) as SQL,
    issueOrder: and(queuedToSign(viewer), eq(orders.state, "draft"), byHand) as SQL,
    acceptOrder: and(addressedTo(viewer), eq(orders.state, "issued")) as SQL,
    answerOrder: and(addressedTo(viewer), inArray(orders.state, ["accepted", "planned", "progressing"])) as SQL,
    clearOrder: and(inspectedOrders(viewer), eq(orders.state, "done")) as SQL,
  }) as const;
