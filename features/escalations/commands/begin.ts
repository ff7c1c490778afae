import type { Tx } from "@/db/client";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { changedMeanwhile } from "@/features/history/queries";
import { lockIssue } from "@/features/issues/commands/lock";
import { type LoadedIssue, loadIssue } from "@/features/issues/queries/subject";

/** May this viewer press this issue? Then its lock, for what is written beside it and told in its history. */
export async function beginOn(
  tx: Tx,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
): Promise<Result<LoadedIssue>> {
  const issue = await loadIssue(viewer, id);
  if (!issue) return refuse("notFound");
  if (!can(viewer, "issue.escalate", issue.subject)) return refuse("notAllowed");
  if (!(await lockIssue(tx, { id, version }))) return changedMeanwhile(id);
  return done(issue);
}
