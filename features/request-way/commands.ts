import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { requests } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import type { IssueMove } from "@/domain/issue";
import type { IssueSubject } from "@/domain/permission";
import { requestRules } from "@/domain/request";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { tellAtOnce } from "@/features/postings/commands/tell";
import { type IssueRow, openRequests } from "./queries";

// What a move does to the requests beside it, apart from the commands that ask and decide: those need issues.

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
  const decided = { decidedBy: viewer.accountId, decidedAt: at };
  const end = (ids: string[], decision: "granted" | "lapsed") =>
    tx
      .update(requests)
      .set({ ...decided, decision })
      .where(and(inArray(requests.id, ids), eq(requests.issueId, issue.id)));
  const history = { type: "issue", id: issue.id } as const;
  for (const { id, unit } of relieved) {
    await end([id], "granted");
    const particulars = { requestId: id, lead: issue.leadUnit ?? "" };
    await appendEvent(tx, viewer, at, history, { type: "reassignmentGranted", from: null, to: null, particulars });
    await tellAtOnce(tx, at, viewer, {
      kind: "requestDecided",
      issue: { id: issue.id, number: issue.number, subject },
      occurrence: id,
      unit,
      day: dayOf(at),
      more: { request: "reassignment", decision: "granted" },
    });
  }
  for (const { id, kind } of lapsed) {
    await end([id], "lapsed");
    const particulars = { requestId: id, request: kind };
    await appendEvent(tx, viewer, at, history, { type: "requestLapsed", from: null, to: null, particulars });
  }
}
