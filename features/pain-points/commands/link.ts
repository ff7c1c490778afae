import { eq, or } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { issues, painPointIssues } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { openStates } from "@/domain/issue";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { presentAspectVersion } from "@/features/aspects/queries";
import { insertDraft } from "@/features/issues/commands/draft";
import { loadIssue } from "@/features/issues/queries/subject";
import { type Moved, movePainPoint, type Target } from "@/features/pain-point-way/commands";
import type { PainPointRow } from "@/features/pain-point-way/queries";
import { unitRef } from "@/features/units/queries";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import type { Link, LinkNew } from "../schema";

/** 关联已有问题: an issue that is under way, named by its number or id. */
export const link = (viewer: Viewer, now: Date, input: Link): Promise<Result<Moved>> =>
  command(async (tx) => {
    const issueId = await issueNamed(input.issue);
    // The issue's lock first, as its own moves take it: it cannot end while it is being linked.
    if (issueId) await tx.update(issues).set({ id: issueId }).where(eq(issues.id, issueId));
    return linkTo(tx, viewer, now, input, async () => {
      const issue = issueId ? await loadIssue(viewer, issueId) : undefined;
      return issue && openStates.includes(issue.row.state) ? done(issue.row.id) : refuse("linkTarget");
    });
  });

/**
 * 立项: a new draft with the citizen's masked words, raised later by the inspector's own unit,
 * like any other finding of theirs.
 */
export const linkNew = (viewer: Viewer, now: Date, input: LinkNew): Promise<Result<Moved & { issueId: string }>> =>
  command(async (tx) => {
    const issueId = newId();
    const moved = await linkTo(tx, viewer, now, input, async (row) => {
      const unit = await unitRef(input.unit);
      if (!unit || !can(viewer, "unit.raiseIssue", { type: "unit", unit })) return refuse("outOfReach");
      await insertDraft(tx, viewer, now, {
        id: issueId,
        raisingUnit: unit.code,
        source: row.channel === "hotline" ? "hotline" : "citizen",
        title: input.title,
        description: row.text.slice(0, 4000),
        cause: "",
        severity: "medium",
        taskCode: row.taskCode,
        aspectVersion: (await presentAspectVersion(dayOf(now))) || null,
        aspectCode: null,
      });
      return done(issueId);
    });
    return moved.ok ? done({ ...moved.value, issueId }) : moved;
  });

const linkTo = (
  tx: Tx,
  viewer: Viewer,
  now: Date,
  input: Target,
  issueOf: (row: PainPointRow) => Promise<Result<string>>,
) =>
  movePainPoint(tx, viewer, now, input, "link", async (row) => {
    const issue = await issueOf(row);
    if (!issue.ok) return issue;
    await tx
      .insert(painPointIssues)
      .values({
        painPointId: row.id,
        issueId: issue.value,
        round: row.round,
        linkedBy: viewer.accountId,
        linkedAt: now,
      })
      // Once more after it came back in the same round.
      .onConflictDoUpdate({
        target: [painPointIssues.painPointId, painPointIssues.issueId, painPointIssues.round],
        set: { endedAt: null, linkedBy: viewer.accountId, linkedAt: now },
      });
    return done({ particulars: { issueIds: [issue.value] } });
  });

async function issueNamed(named: string): Promise<string | undefined> {
  const [found] = await db
    .select({ id: issues.id })
    .from(issues)
    .where(or(eq(issues.id, named), eq(issues.number, named.toUpperCase())));
  return found?.id;
}
