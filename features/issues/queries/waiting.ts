import { and, eq, exists, inArray, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issuePasses, issues, units } from "@/db/schema";
import { liesBelow } from "@/db/sql";
import type { Role, Viewer } from "@/domain/permission";

const codesOf = (viewer: Viewer, ...roles: Role[]): string[] => [
  ...new Set(viewer.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.unit.code)),
];

const partnerOf = (codes: readonly string[], more?: SQL): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(issuePartners)
      .where(
        and(
          eq(issuePartners.issueId, issues.id),
          inArray(issuePartners.unit, [...codes]),
          isNull(issuePartners.releasedAt),
          more,
        ),
      ),
  );

/** Both units lie in an inspector's subtree and none named is their own; the twin of `inspects` in `domain/permission.ts`. */
export function inspectedBy(viewer: Viewer): SQL | undefined {
  const grants = viewer.grants.filter((grant) => grant.role === "inspector");
  if (grants.length === 0) return undefined;
  const others = [
    ...new Set(viewer.grants.filter((grant) => grant.role !== "inspector").map((grant) => grant.unit.code)),
  ];
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

/**
 * Issues in which the next step is this viewer's: as raising unit, lead, partner or inspector.
 * An inspector who passed this round cannot close it, so it does not wait for them.
 */
export function waitingFor(viewer: Viewer): SQL {
  const bureaus = codesOf(viewer, "head", "liaison");
  const drafting = codesOf(viewer, "head", "liaison", "inspector");
  const passed = exists(
    db
      .select({ one: sql`1` })
      .from(issuePasses)
      .where(
        and(
          eq(issuePasses.issueId, issues.id),
          eq(issuePasses.round, issues.round),
          eq(issuePasses.accountId, viewer.accountId),
        ),
      ),
  );
  const inspected = inspectedBy(viewer);
  const conditions = [
    drafting.length > 0 && and(eq(issues.state, "draft"), inArray(issues.raisingUnit, drafting)),
    bureaus.length > 0 &&
      and(inArray(issues.state, ["assigned", "planning", "rectifying"]), inArray(issues.leadUnit, bureaus)),
    bureaus.length > 0 &&
      and(
        inArray(issues.state, ["assigned", "planning", "planned", "rectifying"]),
        partnerOf(bureaus, isNull(issuePartners.signedOffAt)),
      ),
    inspected && and(inArray(issues.state, ["raised", "planned", "submitted"]), inspected),
    inspected && and(eq(issues.state, "inspecting"), inspected, not(passed)),
  ].filter((condition): condition is SQL => Boolean(condition));
  return conditions.length > 0 ? (or(...conditions) as SQL) : sql`1 = 0`;
}
