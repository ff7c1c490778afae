import { and, count, inArray, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { issues } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { visibleIssues } from "@/features/issues/queries/visible";

/** How many issues came of each of these walks, as far as the viewer may see them: as the walk's own page shows. */
export async function issuesFoundIn(viewer: Viewer, ids: readonly string[]): Promise<Map<string | null, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: issues.walkId, count: count() })
    .from(issues)
    .where(and(visibleIssues(viewer), inArray(issues.walkId, [...ids]), ne(issues.state, "cancelled")))
    .groupBy(issues.walkId);
  return new Map(rows.map((row) => [row.id, row.count]));
}
