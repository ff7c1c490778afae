import { and, desc, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, outcomes, results, tasks, units } from "@/db/schema";
import type { Viewer } from "@/domain/permission";
import { visibleIssues } from "@/features/issues/queries/visible";

/** What the issues closed last have brought, one outcome a line. */
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
      closedAt: issues.closedAt,
    })
    .from(outcomes)
    .innerJoin(results, and(eq(results.id, outcomes.resultId), eq(results.state, "accepted")))
    .innerJoin(issues, eq(issues.id, outcomes.issueId))
    .innerJoin(tasks, eq(tasks.code, issues.taskCode))
    .innerJoin(units, eq(units.code, issues.leadUnit))
    .where(and(visibleIssues(viewer), eq(issues.state, "closed"), isNotNull(issues.closedAt)))
    .orderBy(desc(issues.closedAt), desc(outcomes.id))
    .limit(limit);
export type NewestOutcome = Awaited<ReturnType<typeof newestOutcomes>>[number];
