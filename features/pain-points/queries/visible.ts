import { and, eq, exists, inArray, isNotNull, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alias } from "@/db/dialect";
import { accounts, grants, painPoints, units } from "@/db/schema";
import { liesBelow } from "@/db/sql";
import type { Role, Viewer } from "@/domain/viewer";

export const seers: readonly Role[] = ["inspector", "leader"];
const nothing = sql`1 = 0`;

const inJurisdictionsOf = (held: readonly { code: string; path: string }[]): SQL => {
  if (held.length === 0) return nothing;
  if (held.some(({ path }) => !path.includes("/"))) return sql`1 = 1`;
  const codes = held.map(({ code }) => code);
  const subtree = db
    .select({ code: units.code })
    .from(units)
    .where(or(inArray(units.code, codes), ...held.map(({ path }) => liesBelow(units.path, path))));
  return inArray(painPoints.jurisdiction, subtree);
};

/** The pain points a viewer may see; the twin of `can(…, "painPoint.see")`, held to it by a generated test. */
export const visiblePainPoints = (viewer: Viewer): SQL =>
  inJurisdictionsOf(viewer.grants.filter(({ role }) => seers.includes(role)).map(({ unit }) => unit));

/** Those a viewer may decide on; the twin of `can(…, "painPoint.decide")`. */
export function decidedBy(viewer: Viewer): SQL {
  const inspects = viewer.grants.filter(({ role }) => role === "inspector").map(({ unit }) => unit);
  const others = viewer.grants.filter(({ role }) => role !== "inspector").map(({ unit }) => unit.code);
  const reached = inJurisdictionsOf(inspects);
  return others.length > 0
    ? (and(reached, or(isNull(painPoints.unit), not(inArray(painPoints.unit, others)))) as SQL)
    : reached;
}

const held = alias(grants, "held");
const other = alias(grants, "other");

/** Somebody of the county itself may decide. */
const countyHasSomebody = (): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(held)
      .innerJoin(accounts, eq(accounts.id, held.accountId))
      .where(
        and(
          eq(held.role, "inspector"),
          eq(held.unit, painPoints.jurisdiction),
          isNotNull(held.confirmedAt),
          isNull(accounts.disabledAt),
          not(
            exists(
              db
                .select({ one: sql`1` })
                .from(other)
                .where(
                  and(
                    eq(other.accountId, held.accountId),
                    isNotNull(other.confirmedAt),
                    ne(other.role, "inspector"),
                    eq(other.unit, painPoints.unit),
                  ),
                ),
            ),
          ),
        ),
      ),
  );

/** On whose desk it waits: a county's with the county, and with the city only where the county has nobody. */
export function queuedFor(viewer: Viewer): SQL {
  const own = viewer.grants.filter(({ role }) => role === "inspector").map(({ unit }) => unit.code);
  if (own.length === 0) return nothing;
  return and(decidedBy(viewer), or(inArray(painPoints.jurisdiction, own), not(countyHasSomebody()))) as SQL;
}
