import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { assign } from "@/features/issues/commands/triage";
import { suggestedLead } from "@/features/issues/queries/step-context";
import { loadIssue } from "@/features/issues/queries/subject";
import type { AssignMany } from "../schema";
import { each, type ManyLine } from "./each";

/** 批量交办: of one kind and due day; to one unit, or each to the unit that answers for its task. */
export async function assignMany(viewer: Viewer, now: Date, input: AssignMany): Promise<Result<ManyLine[]>> {
  if (!can(viewer, "system.seeBoard")) return refuse("notFound");
  const { kind, dueDay } = input;
  const lines = await each(viewer, input, async (one, target) => {
    const issue = await loadIssue(one, target.id);
    if (!issue) return refuse("notFound");
    const lead = input.lead || (await suggestedLead(issue.row.taskCode, issue.row.jurisdiction));
    if (!lead) return refuse("noTaskLead");
    return assign(one, now, { ...target, lead, kind, dueDay, partners: [], parts: {} });
  });
  return done(lines);
}
