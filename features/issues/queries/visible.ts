import {
  type AnyColumn,
  and,
  eq,
  inArray,
  isNull,
  ne,
  notInArray,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issues, units } from "@/db/schema";
import { liesBelow, soughtIn, unsought } from "@/db/sql";
import { issueStates } from "@/domain/issue";
import { businessRoles, type Role, type Viewer } from "@/domain/viewer";

export const holdsBusiness = (role: Role) => (businessRoles as readonly Role[]).includes(role);

/**
 * How the visible issues are found: each alternative by its own index, or in the order that is
 * asked for until there are enough, which is sooner where a page of very many is wanted.
 */
export type Finding = "seek" | "follow";

/** The units that these grants speak of, and what their holder may see of drafts. */
function scopeOf(viewer: Viewer) {
  const grants = viewer.grants.filter((grant) => holdsBusiness(grant.role));
  const own = grants.map((grant) => grant.unit.code);
  const drafting = grants.filter((grant) => grant.role !== "leader").map((grant) => grant.unit.code);
  const subtree = () =>
    db
      .select({ code: units.code })
      .from(units)
      .where(or(inArray(units.code, own), ...grants.map((grant) => liesBelow(units.path, grant.unit.path))));
  const partner = () =>
    db
      .select({ id: issuePartners.issueId })
      .from(issuePartners)
      .where(and(inArray(issuePartners.unit, own), isNull(issuePartners.releasedAt)));
  const all = grants.some((grant) => !grant.unit.path.includes("/"));
  return { own, drafting, subtree, partner, all };
}

/**
 * The issues a viewer may see, as one condition on `issues`; the twin of `can(…, "issue.see")`
 * in `domain/permission.ts`, held to it by a generated test.
 */
export function visibleIssues(viewer: Viewer, finding: Finding = "seek"): SQL {
  const { own, drafting, subtree, partner, all } = scopeOf(viewer);
  if (own.length === 0) return sql`1 = 0`;

  const by = (column: AnyColumn) => (finding === "follow" ? unsought(column) : sql`${column}`);
  const among = (column: AnyColumn, found: SQLWrapper) =>
    finding === "follow" ? sql`${unsought(column)} in ${found}` : soughtIn(column, found);
  const drafts =
    drafting.length > 0 ? and(eq(issues.state, "draft"), inArray(by(issues.raisingUnit), drafting)) : undefined;
  const raised = ne(issues.state, "draft");
  if (all) return or(raised, drafts) as SQL;
  // One alternative a line, so that each can follow its own index.
  return or(
    and(raised, among(issues.raisingUnit, subtree())),
    and(raised, among(issues.leadUnit, subtree())),
    and(raised, among(issues.id, partner())),
    drafts,
  ) as SQL;
}

const raisedStates = issueStates.filter((state) => state !== "draft");

/**
 * The same issues as parts that have none in common, to be counted one after the other: each from
 * one index, without a look at the rows. An alternative of several would read every row it finds.
 */
export function visibleParts(viewer: Viewer): SQL[] {
  const { own, drafting, subtree, partner, all } = scopeOf(viewer);
  if (own.length === 0) return [];
  const raised = ne(issues.state, "draft");
  const raisedElsewhere = notInArray(unsought(issues.raisingUnit), subtree());
  const ledElsewhere = or(isNull(issues.leadUnit), notInArray(unsought(issues.leadUnit), subtree()));
  const parts = all
    ? [raised]
    : [
        and(inArray(issues.state, raisedStates), inArray(issues.raisingUnit, subtree())),
        and(raised, inArray(issues.leadUnit, subtree()), raisedElsewhere),
        and(raised, inArray(issues.id, partner()), raisedElsewhere, ledElsewhere),
      ];
  if (drafting.length > 0) parts.push(and(eq(issues.state, "draft"), inArray(issues.raisingUnit, drafting)));
  return parts as SQL[];
}
