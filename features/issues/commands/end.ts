import { and, eq, isNull, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { db } from "@/db/client";
import { issues, proposals } from "@/db/schema";
import { needsTwoKeys, target } from "@/domain/issue";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { isOwnProposal } from "../queries/records";
import { loadIssue } from "../queries/subject";
import type { DecideProposal, Merge, WithReason } from "../schema";
import { type Moved, move, touch } from "./move";

// Merge and cancel. From `assigned` on one inspector proposes and another confirms.

export type Ended = { proposed: false; moved: Moved } | { proposed: true; proposalId: string };

/** 合并: into another issue of the ledger, named by its number or id. */
export const merge = (viewer: Viewer, now: Date, input: Merge): Promise<Result<Ended>> =>
  command(async (tx) => {
    const issue = await loadIssue(viewer, input.id);
    if (!issue) return refuse("notFound");
    if (!can(viewer, "issue.merge", issue.subject))
      return issue.row.version === input.version ? refuse("notAllowed") : changedMeanwhile(input.id);
    const into = await mergeTarget(viewer, input.id, input.mergedInto);
    return into ? endOrPropose(tx, viewer, now, "merge", input, into) : refuse("mergeTarget");
  });

/** 终止 */
export const cancel = (viewer: Viewer, now: Date, input: WithReason): Promise<Result<Ended>> =>
  command((tx) => endOrPropose(tx, viewer, now, "cancel", input, null));

async function endOrPropose(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  name: "merge" | "cancel",
  input: WithReason,
  into: string | null,
): Promise<Result<Ended>> {
  const issue = await loadIssue(viewer, input.id);
  if (issue && needsTwoKeys(name, issue.row.state)) return propose(tx, viewer, now, name, input, into);
  const moved = await move(tx, viewer, now, input, name, async () =>
    done({ set: { mergedInto: into }, particulars: { reason: input.reason, mergedInto: into ?? undefined } }),
  );
  return moved.ok ? done({ proposed: false, moved: moved.value }) : moved;
}

async function propose(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  name: "merge" | "cancel",
  { id, version, reason }: WithReason,
  into: string | null,
): Promise<Result<Ended>> {
  const issue = await loadIssue(viewer, id);
  if (!issue) return refuse("notFound");
  if (!can(viewer, `issue.${name}`, issue.subject)) return refuse("notAllowed");
  if (!target(name, issue.row.state)) return refuse("notNow", { values: { state: issue.row.state } });
  if (issue.row.suspended) return refuse("suspended");
  if (!(await touch(tx, { id, version }))) return changedMeanwhile(id);
  const [open] = await tx
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.issueId, id), isNull(proposals.decidedAt)));
  if (open) return refuse("alreadyProposed");
  const proposalId = newId();
  await tx.insert(proposals).values({
    id: proposalId,
    issueId: id,
    move: name,
    mergedInto: into,
    reason,
    proposedBy: viewer.accountId,
    proposedFor: viewer.actingFor?.accountId,
    proposedAt: now,
  });
  await appendEvent(
    tx,
    viewer,
    now,
    { type: "issue", id },
    {
      type: "proposed",
      from: null,
      to: null,
      particulars: { move: name, reason, mergedInto: into ?? undefined },
    },
  );
  return done({ proposed: true, proposalId });
}

/** The second key on a proposal: another inspector confirms or rejects; its proposer may take it back. */
export const decideProposal = (viewer: Viewer, now: Date, input: DecideProposal): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const issue = await loadIssue(viewer, input.id);
    if (!issue) return refuse("notFound");
    if (!can(viewer, "issue.confirm", issue.subject)) return refuse("notAllowed");
    const [proposal] = await tx
      .update(proposals)
      .set({ decision: input.confirm ? "confirmed" : "rejected", decidedBy: viewer.accountId, decidedAt: now })
      .where(and(eq(proposals.id, input.proposalId), eq(proposals.issueId, input.id), isNull(proposals.decidedAt)))
      .returning();
    if (!proposal) return changedMeanwhile(input.id);
    if (input.confirm && isOwnProposal(viewer, proposal)) return refuse("secondKey");
    if (!input.confirm) {
      if (!(await touch(tx, input))) return changedMeanwhile(input.id);
      await appendEvent(
        tx,
        viewer,
        now,
        { type: "issue", id: input.id },
        {
          type: "proposalRejected",
          from: null,
          to: null,
          particulars: { move: proposal.move, reason: input.reason },
        },
      );
      return done({ id: input.id });
    }
    const { reason, mergedInto, proposedBy } = proposal;
    const moved = await move(tx, viewer, now, input, proposal.move, async () =>
      done({ set: { mergedInto }, particulars: { reason, mergedInto: mergedInto ?? undefined, proposedBy } }),
    );
    return moved.ok ? done({ id: input.id }) : moved;
  });

async function mergeTarget(viewer: Viewer, id: string, named: string): Promise<string | undefined> {
  const [found] = await db
    .select({ id: issues.id })
    .from(issues)
    .where(or(eq(issues.id, named), eq(issues.number, named.toUpperCase())));
  const into = found && found.id !== id ? await loadIssue(viewer, found.id) : undefined;
  const gone = ["draft", "declined", "merged", "cancelled"];
  return into && !gone.includes(into.row.state) ? into.row.id : undefined;
}
