import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { issuePartners, issuePasses, results } from "@/db/schema";
import { answerable } from "@/domain/delegation";
import { proposedPartDue } from "@/domain/partner";
import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { command } from "@/lib/command";
import { currentResult } from "../queries/facts";
import type { IssueRow } from "../queries/subject";
import type { Close, IssueTarget, Reopen } from "../schema";
import { dueOn } from "./due";
import { type Moved, move } from "./move";
import { acceptDueOn } from "./part-days";
import { nothingDone } from "./partners";

// The two keys of the inspectors at the end, and the way back.

/** 初审通过: who passes may not close in this round. */
export const pass = (viewer: Viewer, now: Date, input: IssueTarget): Promise<Result<Moved>> =>
  command((tx) =>
    move(tx, viewer, now, input, "pass", async ({ issue: { row } }) => {
      await keepPass(tx, viewer, now, row);
      return done({});
    }),
  );

/** Keeps who passed or verified in a round, and for whom: neither account may close it. */
export async function keepPass(tx: Tx, viewer: Viewer, now: Date, row: IssueRow): Promise<void> {
  const passed = { issueId: row.id, round: row.round, at: now };
  await tx
    .insert(issuePasses)
    .values(answerable(viewer).map((accountId) => ({ ...passed, accountId })))
    .onConflictDoNothing();
}

/** 复核销号 */
export const close = (viewer: Viewer, now: Date, input: Close): Promise<Result<Moved>> =>
  command(async (tx) => {
    const { conclusion } = input;
    let closed: IssueRow | undefined;
    const moved = await move(tx, viewer, now, input, "close", async ({ issue: { row } }) => {
      closed = row;
      const result = await currentResult(row.id, row.round);
      if (result) await tx.update(results).set({ state: "accepted" }).where(eq(results.id, result.id));
      return done({ set: { conclusion, closedAt: now }, particulars: { conclusion, resultId: result?.id } });
    });
    // Who closed through a substitute has a hand in it as well: it is not theirs to look back at. Kept
    // afterwards, for before it would bar them from closing.
    if (moved.ok && closed && viewer.actingFor) await keepPass(tx, viewer, now, closed);
    return moved;
  });

/** 问题反弹: opens the next round with its own due day; the first one's stays. */
export const reopen = (viewer: Viewer, now: Date, input: Reopen): Promise<Result<Moved>> =>
  command((tx) => reopenIn(tx, viewer, now, input));

/** The same within what else is done: a look-back that failed. */
export const reopenIn = (tx: Tx, viewer: Viewer, now: Date, input: Reopen): Promise<Result<Moved>> =>
  move(tx, viewer, now, input, "reopen", async (context) => {
    const due = dueOn(context, input.dueDay);
    if (!due.ok) return due;
    const { row } = context.issue;
    await tx
      .update(issuePartners)
      .set({
        ...nothingDone,
        dueDay: proposedPartDue(context.calendar, context.days, context.today, due.value),
        acceptDueDay: acceptDueOn(context),
      })
      .where(eq(issuePartners.issueId, row.id));
    return done({
      set: {
        round: row.round + 1,
        roundDueDay: due.value,
        dueDay: due.value,
        startDay: context.today,
        percent: null,
        returns: 0,
        submittedDay: null,
        closedAt: null,
        conclusion: "",
      },
      particulars: { reason: input.reason, dueDay: due.value },
    });
  });
