import { and, eq, inArray, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issues, units } from "@/db/schema";
import { liesBelow } from "@/db/sql";
import { personae } from "@/domain/delegation";
import { hatsOf, type Role, type Viewer } from "@/domain/viewer";

// Who a viewer is to an issue, as conditions on `issues`.

/** The units in which a viewer holds one of these roles. */
export const codesOf = (viewer: Pick<Viewer, "grants">, ...roles: Role[]): string[] => [
  ...new Set(viewer.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.unit.code)),
];

/** One of these units is a partner, not released. Asked once for all issues, not once for each. */
export const partnerOf = (codes: readonly string[], more?: SQL): SQL =>
  inArray(
    issues.id,
    db
      .select({ id: issuePartners.issueId })
      .from(issuePartners)
      .where(and(inArray(issuePartners.unit, [...codes]), isNull(issuePartners.releasedAt), more)),
  );

/** Both units lie in an inspector's subtree and none named is their own; the twin of `inspects` in `domain/permission.ts`. */
export const inspectedBy = (viewer: Viewer): SQL | undefined =>
  or(...personae(viewer).map((one) => coveredBy(one, "inspector", (role) => role !== "inspector")));

/** Both units lie in a leader's subtree, and they work in none that is named; the twin of `decideAsLeader`. */
export const ledBy = (viewer: Viewer): SQL | undefined =>
  or(...personae(viewer).map((one) => coveredBy(one, "leader", (role) => role === "head" || role === "liaison")));

/** Both units lie in the subtree of a grant of this role; no unit named is one of another hat. */
function coveredBy(viewer: Viewer, acting: Role, isOther: (role: Role) => boolean): SQL | undefined {
  const grants = viewer.grants.filter((grant) => grant.role === acting);
  if (grants.length === 0) return undefined;
  const others = [...new Set(hatsOf(viewer).flatMap(({ role, unit }) => (isOther(role) ? [unit.code] : [])))];
  const covers = grants.map(({ unit }) => {
    if (!unit.path.includes("/")) return sql`1 = 1`;
    const subtree = () =>
      db
        .select({ code: units.code })
        .from(units)
        .where(or(eq(units.code, unit.code), liesBelow(units.path, unit.path)));
    return and(
      inArray(issues.raisingUnit, subtree()),
      or(isNull(issues.leadUnit), inArray(issues.leadUnit, subtree())),
    );
  });
  const ownMatter =
    others.length > 0
      ? not(
          or(
            inArray(issues.raisingUnit, others),
            and(sql`${issues.leadUnit} is not null`, inArray(issues.leadUnit, others)),
            partnerOf(others),
          ) as SQL,
        )
      : undefined;
  return and(or(...covers), ownMatter);
}
