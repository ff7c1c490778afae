import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { requests } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import type { IssueMove } from "@/domain/issue";
import type { IssueSubject } from "@/domain/permission";
import { dueAfterSuspension, latestExtension, type RequestDecision, requestRules } from "@/domain/request";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { appendEvent } from "@/features/history/commands";
import { tellAtOnce } from "@/features/postings/commands/tell";
import { requestSettings } from "@/features/settings/queries";
import { type IssueRow, openRequests, type RequestRow } from "./queries";

// What a move, or another day, does to the requests beside it, apart from the commands that ask and decide: those need issues.

/**
 * Inside an issue's own move: handed to another lead, what the former one asked for lapses, but
 * for its request to be relieved, which is granted by it; elsewhere what no longer makes sense lapses.
 */
export async function followMove(
  tx: Tx,
  viewer: Viewer,
  at: Date,
  move: IssueMove,
  issue: IssueRow,
  subject: IssueSubject,
): Promise<void> {
  const open = await openRequests(issue.id);
  if (open.length === 0) return;
  const relieved = open.filter(({ kind }) => move === "reassign" && kind === "reassignment");
  const lapsed = open.filter(({ kind }) => {
    const { asks, standsIn } = requestRules[kind];
    return !standsIn.includes(issue.state) || (move === "reassign" && asks === "lead" && kind !== "reassignment");
  });
  const history = { type: "issue", id: issue.id } as const;
  for (const { id, unit } of relieved) {
    await end(tx, viewer, at, id, "granted");
    const particulars = { requestId: id, lead: issue.leadUnit ?? "" };
    await appendEvent(tx, viewer, at, history, { type: "reassignmentGranted", from: null, to: null, particulars });
    await tellDecided(tx, viewer, at, issue, subject, { id, unit }, { request: "reassignment", decision: "granted" });
  }
  for (const one of lapsed) await lapse(tx, viewer, at, one);
  if (move === "approvePlan") await followDay(tx, viewer, at, issue, subject);
}

/**
 * After the lead's day has moved, on an issue that is locked: the day that an open extension asks
 * for moves by what a suspension stood, and comes down to what one extension may give from the
 * new day. Where the new day reaches it already it lapses, and who asked is told.
 */
export async function followDay(
  tx: Tx,
  viewer: Viewer,
  at: Date,
  issue: IssueRow,
  subject: IssueSubject,
  stood?: { from: Day; until: Day },
): Promise<void> {
  const open = (await openRequests(issue.id)).find(({ kind }) => kind === "extension");
  if (!open?.askedDay || !issue.dueDay) return;
  const { id, askedDay, unit } = open;
  const calendar = await workingCalendar();
  const latest = latestExtension(calendar, await requestSettings(), issue.kind, issue.dueDay);
  const cut = askedDay > latest ? latest : askedDay;
  const dueDay = stood ? dueAfterSuspension(calendar, askedDay, stood.from, stood.until) : cut;
  if (dueDay <= issue.dueDay) {
    await lapse(tx, viewer, at, open);
    await tellDecided(tx, viewer, at, issue, subject, { id, unit }, { request: "extension", decision: "lapsed" });
  } else if (dueDay !== askedDay) {
    await tx
      .update(requests)
      .set({ askedDay: dueDay })
      .where(and(eq(requests.id, id), isNull(requests.decision)));
    const particulars = { requestId: id, request: "extension", dueBefore: askedDay, dueDay } as const;
    const event = { type: "requestFollowed", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, at, { type: "issue", id: issue.id }, event);
  }
}

/** The unit that asked hears what became of it. */
const tellDecided = (
  tx: Tx,
  viewer: Viewer,
  at: Date,
  { id, number }: IssueRow,
  subject: IssueSubject,
  asked: Pick<RequestRow, "id" | "unit">,
  more: { request: RequestRow["kind"]; decision: RequestDecision },
) =>
  tellAtOnce(tx, at, viewer, {
    kind: "requestDecided",
    issue: { id, number, subject },
    occurrence: asked.id,
    unit: asked.unit,
    day: dayOf(at),
    more,
  });

const end = (tx: Tx, viewer: Viewer, at: Date, id: string, decision: "granted" | "lapsed") =>
  tx
    .update(requests)
    .set({ decidedBy: viewer.accountId, decidedAt: at, decision })
    .where(and(eq(requests.id, id), isNull(requests.decision)));

async function lapse(tx: Tx, viewer: Viewer, at: Date, { id, kind, issueId }: RequestRow): Promise<void> {
  await end(tx, viewer, at, id, "lapsed");
  const particulars = { requestId: id, request: kind };
  const event = { type: "requestLapsed", from: null, to: null, particulars } as const;
  await appendEvent(tx, viewer, at, { type: "issue", id: issueId }, event);
}
