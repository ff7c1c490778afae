import { and, inArray, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { orders, units } from "@/db/schema";
import { liesBelow } from "@/db/sql";
import type { OrderState } from "@/domain/order";
import type { Viewer } from "@/domain/viewer";
import { codesOf } from "@/features/issues/queries/party";

const none = sql`1 = 0`;
const unsigned: OrderState[] = ["draft", "discarded"];
const among = (column: typeof orders.unit | typeof orders.fromUnit, codes: readonly string[]): SQL =>
  codes.length > 0 ? inArray(column, [...codes]) : none;

/** The orders a viewer may see; the twin of `can(…, "order.see")`, held to it by a generated test. */
export function visibleOrders(viewer: Viewer): SQL {
  const drafts = and(inArray(orders.state, unsigned), among(orders.fromUnit, codesOf(viewer, "inspector", "leader")));
  const signed = and(notInArray(orders.state, unsigned), or(below(viewer), addressedTo(viewer)));
  return or(drafts, signed) as SQL;
}

/** Addressed into the subtree of a unit that this viewer leads or inspects. */
function below(viewer: Viewer): SQL {
  const above = viewer.grants.filter(({ role }) => role === "leader" || role === "inspector").map(({ unit }) => unit);
  if (above.some(({ path }) => !path.includes("/"))) return sql`1 = 1`;
  if (above.length === 0) return none;
  const inside = or(
    inArray(
      units.code,
      above.map(({ code }) => code),
    ),
    ...above.map(({ path }) => liesBelow(units.path, path)),
  );
  return inArray(orders.unit, db.select({ code: units.code }).from(units).where(inside));
}

/** Addressed to a unit for which this viewer answers; the twin of `can(…, "order.answer")`. */
export const addressedTo = (viewer: Viewer): SQL => among(orders.unit, codesOf(viewer, "head", "liaison"));

/** Of a unit that this viewer leads; the twin of `can(…, "order.sign")`. */
export const signedBy = (viewer: Viewer): SQL => among(orders.fromUnit, codesOf(viewer, "leader"));

/** Of a unit that this viewer inspects, and not to one of their own; the twin of `can(…, "order.inspect")`. */
export function inspectedOrders(viewer: Viewer): SQL {
  const own = codesOf(viewer, "head", "liaison", "leader", "admin", "security", "auditor");
  const of = among(orders.fromUnit, codesOf(viewer, "inspector"));
  return own.length > 0 ? (and(of, notInArray(orders.unit, own)) as SQL) : of;
}
