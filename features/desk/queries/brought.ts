import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, outcomes, results, spans, tasks, units } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { visibleIssues } from "@/features/issues/queries/visible";

/** What the issues closed last have brought, one outcome a line; found by their spans, newest first by the index. */
export const newestOutcomes = (viewer: Viewer, limit: number) =>
  db
    .select({
      id: outcomes.id,
      issueId: issues.id,
      task: tasks.title,
      unit: units.shortName,
      kind: outcomes.kind,
      before: outcomes.before,
      after: outcomes.after,
      closedAt: spans.startedAt,
    })
    .from(spans)
    .innerJoin(issues, eq(issues.id, spans.subjectId))
    .innerJoin(outcomes, eq(outcomes.issueId, issues.id))
    .innerJoin(results, and(eq(results.id, outcomes.resultId), eq(results.state, "accepted")))
    .innerJoin(tasks, eq(tasks.code, issues.taskCode))
    .innerJoin(units, eq(units.code, issues.leadUnit))
    .where(
      and(
        eq(spans.subjectType, "issue"),
        eq(spans.state, "closed"),
        isNull(spans.endedAt),
        eq(issues.state, "closed"),
        visibleIssues(viewer),
      ),
    )
    .orderBy(desc(spans.startedAt), desc(outcomes.id))
    .limit(limit);
export type NewestOutcome = Awaited<ReturnType<typeof newestOutcomes>>[number];
