import { and, eq, exists, inArray, isNotNull, isNull, not, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, grants, orders, units } from "@/db/schema";
import { liesBelow } from "@/db/sql";
import type { OrderState } from "@/domain/order";
import type { Role, Viewer } from "@/domain/viewer";
import { codesOf } from "@/features/issues/queries/party";

const none = sql`1 = 0`;
const unsigned: OrderState[] = ["draft", "discarded"];
const among = (column: typeof orders.unit | typeof orders.fromUnit, codes: readonly string[]): SQL =>
  codes.length > 0 ? inArray(column, [...codes]) : none;

/** The orders a viewer may see; the twin of `can(…, "order.see")`, held to it by a generated test. */
export function visibleOrders(viewer: Viewer): SQL {
  const own = or(among(orders.fromUnit, codesOf(viewer, "inspector")), signedBy(viewer));
  const drafts = and(inArray(orders.state, unsigned), own);
  const signed = and(
    notInArray(orders.state, unsigned),
    or(below(viewer, orders.unit, "leader", "inspector"), addressedTo(viewer)),
  );
  return or(drafts, signed) as SQL;
}

/** In the subtree of a unit in which this viewer holds one of these roles. */
function below(viewer: Viewer, column: typeof orders.unit | typeof orders.fromUnit, ...roles: Role[]): SQL {
  const above = viewer.grants.filter(({ role }) => roles.includes(role)).map(({ unit }) => unit);
  if (above.some(({ path }) => !path.includes("/"))) return sql`1 = 1`;
  if (above.length === 0) return none;
  const inside = or(
    inArray(
      units.code,
      above.map(({ code }) => code),
    ),
    ...above.map(({ path }) => liesBelow(units.path, path)),
  );
  return inArray(column, db.select({ code: units.code }).from(units).where(inside));
}

/** Addressed to a unit for which this viewer answers; the twin of `can(…, "order.answer")`. */
export const addressedTo = (viewer: Viewer): SQL => among(orders.unit, codesOf(viewer, "head", "liaison"));

/** Of a unit that this viewer leads, or one below; the twin of `can(…, "order.sign")`. */
export const signedBy = (viewer: Viewer): SQL => below(viewer, orders.fromUnit, "leader");

/** Of these, what waits for this viewer: a county's own leaders come first, and the city's where it has none. */
export function queuedToSign(viewer: Viewer): SQL {
  const own = among(orders.fromUnit, codesOf(viewer, "leader"));
  const ledThere = db
    .select({ one: sql`1` })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(
      and(
        eq(grants.unit, orders.fromUnit),
        eq(grants.role, "leader"),
        isNotNull(grants.confirmedAt),
        isNull(accounts.disabledAt),
      ),
    );
  return or(own, and(signedBy(viewer), not(exists(ledThere)))) as SQL;
}

/** Of a unit that this viewer inspects, and not to one of their own; the twin of `can(…, "order.inspect")`. */
export function inspectedOrders(viewer: Viewer): SQL {
  const own = codesOf(viewer, "head", "liaison", "leader", "admin", "security", "auditor");
  const of = among(orders.fromUnit, codesOf(viewer, "inspector"));
  return own.length > 0 ? (and(of, notInArray(orders.unit, own)) as SQL) : of;
}
