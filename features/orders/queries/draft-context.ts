import { z } from "zod";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { unitNames } from "@/features/issues/queries/names";
import { loadIssue } from "@/features/issues/queries/subject";

/** What the form for a new order begins with. */
export interface DraftContext {
  issueId: string;
  number: string | null;
  issueTitle: string;
  unit: string;
  dueDay: string | null;
}

/** For an inspector of an open issue that a unit answers for: undefined for everybody and everything else. */
export async function draftContext(viewer: Viewer, asked: unknown): Promise<DraftContext | undefined> {
  const id = z.uuid().safeParse(asked);
  const issue = id.success ? await loadIssue(viewer, id.data) : undefined;
  if (!issue?.subject.lead || !can(viewer, "issue.order", issue.subject)) return undefined;
  const { row } = issue;
  if (row.state === "closed" || row.state === "merged" || row.state === "cancelled") return undefined;
  const names = await unitNames([issue.subject.lead.code]);
  return {
    issueId: row.id,
    number: row.number,
    issueTitle: row.title,
    unit: names.get(issue.subject.lead.code) ?? "",
    dueDay: row.dueDay,
  };
}
