import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { issues, units } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import type { IssueSource, Severity } from "@/domain/issue";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { presentAspectVersion } from "@/features/aspects/queries";
import { appendEvent, moveSpan } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { placeOf } from "../queries/place";
import { loadIssue, unitRefs } from "../queries/subject";
import type { Draft, Edit } from "../schema";
import { keepIssueFindable } from "./findable";
import { touch } from "./move";

export interface NewDraft {
  id: string;
  raisingUnit: string;
  source: IssueSource;
  title: string;
  description: string;
  cause: string;
  severity: Severity;
  taskCode: string | null;
  aspectVersion: number | null;
  aspectCode: string | null;
  walkId?: string | null;
  stepId?: string | null;
}

/** Writes a draft with its first span and event; the caller has asked for permission. */
export async function insertDraft(tx: Tx, viewer: Viewer, now: Date, draft: NewDraft): Promise<void> {
  const [unit] = await tx
    .select({ jurisdiction: units.jurisdiction })
    .from(units)
    .where(eq(units.code, draft.raisingUnit));
  const place = await placeOf(draft.taskCode);
  await tx.insert(issues).values({
    ...draft,
    state: "draft",
    category: place?.category ?? null,
    jurisdiction: unit?.jurisdiction ?? draft.raisingUnit,
    createdBy: viewer.accountId,
    createdAt: now,
    stateSince: now,
  });
  await keepIssueFindable(tx, draft.id);
  const subject = { type: "issue", id: draft.id } as const;
  await moveSpan(tx, now, subject, null, "draft");
  await appendEvent(
    tx,
    viewer,
    now,
    subject,
    {
      type: "drafted",
      from: null,
      to: "draft",
      particulars: { source: draft.source, walkId: draft.walkId ?? undefined, task: draft.taskCode ?? undefined },
    },
    draft.raisingUnit,
  );
}

/** An inspector drafts an issue from another source, in the name of their unit. */
export function draft(viewer: Viewer, now: Date, input: Draft): Promise<Result<{ id: string }>> {
  return command(async (tx) => {
    const unit = (await unitRefs([input.unit])).get(input.unit);
    if (!unit) return refuse("notFound");
    if (!can(viewer, "unit.raiseIssue", { type: "unit", unit })) return refuse("notAllowed");
    if (input.taskCode && !(await placeOf(input.taskCode)))
      return refuse("invalid", { fields: { taskCode: "unknown" } });
    const { unit: raisingUnit, id = newId(), ...words } = input;
    const aspectVersion = (await presentAspectVersion(dayOf(now))) || null;
    await insertDraft(tx, viewer, now, { ...words, id, raisingUnit, aspectVersion });
    return done({ id });
  });
}

/** Changes the words of a draft. */
export function edit(viewer: Viewer, now: Date, input: Edit): Promise<Result<{ id: string }>> {
  return command(async (tx) => {
    const issue = await loadIssue(viewer, input.id);
    if (!issue) return refuse("notFound");
    if (issue.row.state !== "draft") return refuse("notNow", { values: { state: issue.row.state } });
    if (!can(viewer, "issue.edit", issue.subject)) return refuse("notAllowed");
    const place = await placeOf(input.taskCode);
    if (input.taskCode && !place) return refuse("invalid", { fields: { taskCode: "unknown" } });
    const { id, version, ...fields } = input;
    if (!(await touch(tx, { id, version }, { ...fields, category: place?.category ?? null })))
      return changedMeanwhile(id);
    await appendEvent(
      tx,
      viewer,
      now,
      { type: "issue", id },
      { type: "edited", from: null, to: null, particulars: { fields: Object.keys(fields) } },
      issue.row.raisingUnit,
    );
    return done({ id });
  });
}

/** The words of a draft as they are typed on at the window; the caller has asked for permission. */
export async function reword(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  draft: { id: string; version: number },
  unit: string,
  words: Partial<Pick<NewDraft, "title" | "description" | "aspectCode" | "stepId">>,
): Promise<boolean> {
  if (!(await touch(tx, draft, words))) return false;
  await appendEvent(
    tx,
    viewer,
    now,
    { type: "issue", id: draft.id },
    { type: "edited", from: null, to: null, particulars: { fields: Object.keys(words) } },
    unit,
  );
  return true;
}
