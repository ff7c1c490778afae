import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, outcomes, results } from "@/db/schema";
import { type Gain, gains } from "@/domain/figures";
import type { Viewer } from "@/domain/viewer";
import { visibleIssues } from "@/features/issues/queries/visible";

/** What has been cut since this walk, by the rectified of its issues that the viewer may see. */
export async function cutSince(viewer: Viewer, walkId: string): Promise<Gain[]> {
  const rows = await db
    .select({
      issue: issues.id,
      jurisdiction: issues.jurisdiction,
      task: issues.taskCode,
      lead: issues.leadUnit,
      kind: outcomes.kind,
      before: outcomes.before,
      after: outcomes.after,
    })
    .from(outcomes)
    .innerJoin(results, eq(results.id, outcomes.resultId))
    .innerJoin(issues, eq(issues.id, outcomes.issueId))
    .where(
      and(eq(issues.walkId, walkId), eq(issues.state, "closed"), eq(results.state, "accepted"), visibleIssues(viewer)),
    )
    .orderBy(asc(results.submittedAt), asc(results.id), asc(outcomes.id));
  return gains(rows.map((row) => ({ ...row, task: row.task ?? "", lead: row.lead ?? "" })));
}
