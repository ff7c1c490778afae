import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { outcomes, plans, results } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { keepMarks } from "@/features/closing-texts/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { currentResult } from "../queries/facts";
import { latestPlan } from "../queries/plan";
import { type IssueRow, loadIssue } from "../queries/subject";
import type { IssueResult, IssueTarget, WithReason } from "../schema";
import { type Moved, move, touch } from "./move";

type ResultFields = Omit<IssueResult, "id" | "version">;

/** The liaison prepares the result; nothing is handed in before the head signs. */
export function saveResult(viewer: Viewer, now: Date, input: IssueResult): Promise<Result<{ id: string }>> {
  return command(async (tx) => {
    const issue = await loadIssue(viewer, input.id);
    if (!issue) return refuse("notFound");
    const { row, subject } = issue;
    if (!can(viewer, "issue.report", subject)) return refuse("notAllowed");
    if (row.state !== "rectifying" && row.state !== "planning")
      return refuse("notNow", { values: { state: row.state } });
    if (!(await touch(tx, input))) return changedMeanwhile(input.id);
    const id = await keepResult(tx, viewer, now, row, input, "draft");
    return done({ id });
  });
}

/** 申请销号: signed by the lead's head (or the liaison, by setting). */
export const submit = (viewer: Viewer, now: Date, input: IssueResult): Promise<Result<Moved>> =>
  command((tx) =>
    move(tx, viewer, now, input, "submit", async ({ issue: { row } }) => {
      const resultId = await keepResult(tx, viewer, now, row, input, "submitted");
      const { outcomes, noOutcomeReason } = input;
      const measured = outcomes.map(({ kind, before, after }) => ({ kind, before, after }));
      return done({
        set: { submittedDay: dayOf(now) },
        particulars: { resultId, outcomes: measured, noOutcomeReason: noOutcomeReason || undefined },
      });
    }),
  );

/** 撤回: takes back a plan or a result before it is decided. */
export const withdraw = (viewer: Viewer, now: Date, input: IssueTarget): Promise<Result<Moved>> =>
  command((tx) =>
    move(tx, viewer, now, input, "withdraw", async ({ issue: { row } }) => {
      if (row.state === "planned") {
        const filed = await latestPlan(row.id, row.round);
        if (filed) await tx.update(plans).set({ state: "withdrawn" }).where(eq(plans.id, filed.id));
        return done({ particulars: { planId: filed?.id } });
      }
      // Back to a draft: what was written is there for the next try.
      const result = await currentResult(row.id, row.round);
      if (result) await tx.update(results).set({ state: "draft", submittedAt: null }).where(eq(results.id, result.id));
      return done({ set: { submittedDay: null }, particulars: { resultId: result?.id } });
    }),
  );

/** 退回整改: the next inspector starts afresh, and so does the passer's bar. */
export const returnWork = (viewer: Viewer, now: Date, input: WithReason): Promise<Result<Moved>> =>
  command((tx) =>
    move(tx, viewer, now, input, "returnWork", async ({ issue: { row } }) => {
      const result = await currentResult(row.id, row.round);
      if (result) await tx.update(results).set({ state: "returned" }).where(eq(results.id, result.id));
      return done({
        set: { returns: row.returns + 1, submittedDay: null },
        particulars: { reason: input.reason, resultId: result?.id },
      });
    }),
  );

async function keepResult(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  row: IssueRow,
  fields: ResultFields,
  state: "draft" | "submitted",
): Promise<string> {
  const kept = await currentResult(row.id, row.round);
  if (kept?.state !== "draft") {
    const id = await writeResult(tx, viewer, now, row, fields, state);
    await saveOutcomes(tx, row.id, id, fields.outcomes);
    return id;
  }
  const { text, noOutcomeReason } = fields;
  await tx
    .update(results)
    .set({ text, noOutcomeReason, state, submittedAt: state === "submitted" ? now : null })
    .where(and(eq(results.id, kept.id), eq(results.state, "draft")));
  if (state === "submitted") await keepMarks(tx, kept.id, text, row.title);
  await tx.delete(outcomes).where(eq(outcomes.resultId, kept.id));
  await saveOutcomes(tx, row.id, kept.id, fields.outcomes);
  return kept.id;
}

/** Writes a new result of this round. */
export async function writeResult(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  row: IssueRow,
  { text, noOutcomeReason }: ResultFields,
  state: "draft" | "submitted",
): Promise<string> {
  const id = newId();
  await tx.insert(results).values({
    id,
    issueId: row.id,
    round: row.round,
    text,
    noOutcomeReason,
    state,
    createdBy: viewer.accountId,
    createdAt: now,
    submittedAt: state === "submitted" ? now : null,
  });
  if (state === "submitted") await keepMarks(tx, id, text, row.title);
  return id;
}

export async function saveOutcomes(
  tx: Tx,
  issueId: string,
  resultId: string,
  list: ResultFields["outcomes"],
): Promise<void> {
  if (list.length > 0)
    await tx.insert(outcomes).values(list.map((outcome) => ({ id: newId(), issueId, resultId, ...outcome })));
}
