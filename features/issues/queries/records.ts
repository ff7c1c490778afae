import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { outcomes, plans, progressReports, proposals, results } from "@/db/schema";
import { answerable } from "@/domain/delegation";
import type { Viewer } from "@/domain/viewer";
import { personNames } from "./names";

// What was filed for an issue; the caller has loaded it for its viewer.

type Named<Row> = Row & { byName: string };
export type PlanRecord = Named<typeof plans.$inferSelect>;
export type ProgressRecord = Named<typeof progressReports.$inferSelect>;
export type OutcomeRecord = typeof outcomes.$inferSelect;
export type ResultRecord = Named<typeof results.$inferSelect> & { outcomes: OutcomeRecord[] };
export type ProposalRecord = Named<typeof proposals.$inferSelect>;

export interface IssueRecords {
  /** Newest first, of every round. */
  plans: PlanRecord[];
  progress: ProgressRecord[];
  results: ResultRecord[];
  /** Merge or cancel, waiting for the second key. */
  proposal: ProposalRecord | null;
}

export async function issueRecords(issueId: string): Promise<IssueRecords> {
  const [filed, reports, handedIn, measured, [proposal]] = await Promise.all([
    db.select().from(plans).where(eq(plans.issueId, issueId)).orderBy(desc(plans.createdAt), desc(plans.id)),
    db
      .select()
      .from(progressReports)
      .where(eq(progressReports.issueId, issueId))
      .orderBy(desc(progressReports.createdAt), desc(progressReports.id)),
    db.select().from(results).where(eq(results.issueId, issueId)).orderBy(desc(results.createdAt), desc(results.id)),
    db.select().from(outcomes).where(eq(outcomes.issueId, issueId)).orderBy(asc(outcomes.id)),
    db
      .select()
      .from(proposals)
      .where(and(eq(proposals.issueId, issueId), isNull(proposals.decidedAt))),
  ]);
  const authors = [...filed, ...reports, ...handedIn].map(({ createdBy }) => createdBy);
  const people = await personNames([...authors, proposal?.proposedBy]);
  const named = <Row extends { createdBy: string }>(row: Row) => ({ ...row, byName: people.get(row.createdBy) ?? "" });
  return {
    plans: filed.map(named),
    progress: reports.map(named),
    results: handedIn.map((result) => ({
      ...named(result),
      outcomes: measured.filter(({ resultId }) => resultId === result.id),
    })),
    proposal: proposal ? { ...proposal, byName: people.get(proposal.proposedBy) ?? "" } : null,
  };
}

/** Proposed by this viewer, or by or for whom they stand in: the second key must be somebody else's. */
export function isOwnProposal(
  viewer: Viewer,
  { proposedBy, proposedFor }: { proposedBy: string; proposedFor: string | null },
): boolean {
  const ids = answerable(viewer);
  return ids.includes(proposedBy) || (proposedFor !== null && ids.includes(proposedFor));
}
