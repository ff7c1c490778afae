import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { requests } from "@/db/schema";
import { type Calendar, type Day, dayOf } from "@/domain/calendar";
import type { Action } from "@/domain/permission";
import { can } from "@/domain/permission";
import { done, type RefusalCode, type Result, refuse } from "@/domain/refusal";
import { type RequestDecision, type RequestKind, requestRules } from "@/domain/request";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { changedMeanwhile } from "@/features/history/queries";
import { hold } from "@/features/issues/commands/beside";
import { type IssueRow, type LoadedIssue, loadIssue } from "@/features/issues/queries/subject";
import { tellAtOnce } from "@/features/postings/commands/tell";
import type { RequestRow } from "@/features/request-way/queries";

/** The issue that something is asked or decided about, loaded and permitted, at the version on screen. */
export interface Scene {
  issue: LoadedIssue;
  row: IssueRow;
  today: Day;
  calendar: Calendar;
}

/** Loads, asks permission, takes the issue's lock: what every command on a request begins with. */
export async function sceneFor(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  { id, version }: { id: string; version: number },
  action: Extract<Action, `issue.${string}`>,
): Promise<Result<Scene>> {
  const issue = await loadIssue(viewer, id);
  if (!issue) return refuse("notFound");
  if (!can(viewer, action, issue.subject))
    return issue.row.version === version ? refuse("notAllowed") : changedMeanwhile(id);
  if (issue.row.version !== version || !(await hold(tx, { id, version }))) return changedMeanwhile(id);
  return done({ issue, row: issue.row, today: dayOf(now), calendar: await workingCalendar() });
}

/** Why something of this kind cannot be asked here and now, whatever the form says. */
export function notToBeAsked(
  row: Pick<IssueRow, "state" | "suspended">,
  kind: RequestKind,
  open: readonly Pick<RequestRow, "kind">[],
): RefusalCode | undefined {
  const { from, heldBySuspension } = requestRules[kind];
  if (!from.includes(row.state)) return "notNow";
  if (row.suspended && heldBySuspension) return "suspended";
  return open.some((one) => one.kind === kind) ? "alreadyAsked" : undefined;
}

/** Ends an open request; false where somebody else has. */
export async function settle(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  requestId: string,
  decision: RequestDecision,
  decisionReason: string,
  set: Partial<RequestRow> = {},
): Promise<boolean> {
  const [row] = await tx
    .update(requests)
    .set({ ...set, decision, decisionReason, decidedBy: viewer.accountId, decidedAt: now })
    .where(and(eq(requests.id, requestId), isNull(requests.decision)))
    .returning({ id: requests.id });
  return row !== undefined;
}

/** Whoever asked hears what became of it. */
export const tellDecision = (
  tx: Tx,
  viewer: Viewer,
  now: Date,
  { issue, row }: Pick<Scene, "issue" | "row">,
  request: Pick<RequestRow, "id" | "unit" | "kind">,
  decision: RequestDecision,
  day: Day = dayOf(now),
) =>
  tellAtOnce(tx, now, viewer, {
    kind: request.kind === "referral" ? "referralAnswered" : "requestDecided",
    issue: { id: row.id, number: row.number, subject: issue.subject },
    occurrence: request.id,
    unit: request.unit,
    day,
    more: { request: request.kind, decision },
  });
