import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { units, walks } from "@/db/schema";
import { liesBelow } from "@/db/sql";
import { businessRoles, type Role, type Viewer } from "@/domain/viewer";

const holdsBusiness = (role: Role) => (businessRoles as readonly Role[]).includes(role);

/**
 * The walks a viewer may see, as one condition on `walks`; the twin of `can(…, "walk.see")` in
 * `domain/permission.ts`, held to it by a generated test.
 */
export function visibleWalks(viewer: Viewer): SQL {
  const held = viewer.grants.filter((grant) => holdsBusiness(grant.role)).map((grant) => grant.unit);
  if (held.length === 0) return sql`1 = 0`;
  if (held.some((unit) => !unit.path.includes("/"))) return sql`1 = 1`;
  const subtree = db
    .select({ code: units.code })
    .from(units)
    .where(
      or(
        inArray(
          units.code,
          held.map((unit) => unit.code),
        ),
        ...held.map((unit) => liesBelow(units.path, unit.path)),
      ),
    );
  return or(inArray(walks.unit, subtree), and(eq(walks.state, "concluded"), inArray(walks.target, subtree))) as SQL;
}
