import { type AnyColumn, and, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issues, units } from "@/db/schema";
import { liesBelow, unsought } from "@/db/sql";
import { businessRoles, type Role, type Viewer } from "@/domain/viewer";

export const holdsBusiness = (role: Role) => (businessRoles as readonly Role[]).includes(role);

/**
 * How the visible issues are found: each alternative by its own index, or in the order that is
 * asked for until there are enough, which is sooner where a page of very many is wanted.
 */
export type Finding = "seek" | "follow";

/**
 * The issues a viewer may see, as one condition on `issues`; the twin of `can(…, "issue.see")`
 * in `domain/permission.ts`, held to it by a generated test.
 */
export function visibleIssues(viewer: Viewer, finding: Finding = "seek"): SQL {
  const grants = viewer.grants.filter((grant) => holdsBusiness(grant.role));
  const own = grants.map((grant) => grant.unit.code);
  const drafting = grants.filter((grant) => grant.role !== "leader").map((grant) => grant.unit.code);
  if (own.length === 0) return sql`1 = 0`;

  const by = (column: AnyColumn) => (finding === "follow" ? unsought(column) : sql`${column}`);
  const drafts =
    drafting.length > 0 ? and(eq(issues.state, "draft"), inArray(by(issues.raisingUnit), drafting)) : undefined;
  const all = grants.some((grant) => !grant.unit.path.includes("/"));
  if (all) return or(ne(issues.state, "draft"), drafts) as SQL;

  const subtree = db
    .select({ code: units.code })
    .from(units)
    .where(or(inArray(units.code, own), ...grants.map((grant) => liesBelow(units.path, grant.unit.path))));
  const partner = db
    .select({ id: issuePartners.issueId })
    .from(issuePartners)
    .where(and(inArray(issuePartners.unit, own), isNull(issuePartners.releasedAt)));
  const raised = ne(issues.state, "draft");
  // One alternative a line, so that each can follow its own index.
  return or(
    and(raised, inArray(by(issues.raisingUnit), subtree)),
    and(raised, inArray(by(issues.leadUnit), subtree)),
    and(raised, inArray(by(issues.id), partner)),
    drafts,
  ) as SQL;
}
