import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { painPointIssues, reopeningRequests } from "@/db/schema";
import { addWorkingDays, dayOf } from "@/domain/calendar";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { movePainPoint } from "@/features/pain-point-way/commands";
import type { PainPointRow } from "@/features/pain-point-way/queries";
import { deadlineSettings } from "@/features/settings/queries";
import { command } from "@/lib/command";
import type { Reopening } from "../schema";
import { claim, tellHistory } from "./change";

/** 重办申请: granted, the next round begins and everybody who asked is answered; refused, this one is. */
export const decideReopening = (viewer: Viewer, now: Date, input: Reopening): Promise<Result<{ id: string }>> =>
  command((tx) => (input.grant ? grant(tx, viewer, now, input) : refuseIt(tx, viewer, now, input)));

async function grant(tx: Tx, viewer: Viewer, now: Date, input: Reopening): Promise<Result<{ id: string }>> {
  const { requestId, reason } = input;
  const moved = await movePainPoint(tx, viewer, now, input, "reopen", async (row) => {
    if (!(await isOpen(row.id, requestId))) return refuse("nothingAsked");
    await decided(tx, viewer, now, "granted", reason, row);
    await tx
      .update(painPointIssues)
      .set({ endedAt: now })
      .where(and(eq(painPointIssues.painPointId, row.id), isNull(painPointIssues.endedAt)));
    return done({ set: await nextRound(row, now), particulars: { requestId, reason } });
  });
  return moved.ok ? done({ id: moved.value.id }) : moved;
}

async function refuseIt(tx: Tx, viewer: Viewer, now: Date, input: Reopening): Promise<Result<{ id: string }>> {
  const { requestId, reason } = input;
  const claimed = await claim(tx, viewer, input, "painPoint.decide");
  if (!claimed.ok) return claimed;
  const { row } = claimed;
  if (!(await isOpen(row.id, requestId))) return refuse("nothingAsked");
  await decided(tx, viewer, now, "refused", reason, row, requestId);
  await tellHistory(tx, viewer, now, row, {
    type: "reopeningRefused",
    from: null,
    to: null,
    particulars: { requestId, reason },
  });
  return done({ id: row.id });
}

async function isOpen(painPointId: string, requestId: string): Promise<boolean> {
  const [open] = await db
    .select({ id: reopeningRequests.id })
    .from(reopeningRequests)
    .where(
      and(
        eq(reopeningRequests.id, requestId),
        eq(reopeningRequests.painPointId, painPointId),
        isNull(reopeningRequests.decidedAt),
      ),
    );
  return open !== undefined;
}

async function decided(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  decision: "granted" | "refused",
  reason: string,
  row: PainPointRow,
  requestId?: string,
): Promise<void> {
  await tx
    .update(reopeningRequests)
    .set({ decision, reason, decidedBy: viewer.accountId, decidedAt: now })
    .where(
      and(
        eq(reopeningRequests.painPointId, row.id),
        isNull(reopeningRequests.decidedAt),
        requestId ? eq(reopeningRequests.id, requestId) : undefined,
      ),
    );
}

const nextRound = async ({ round }: PainPointRow, now: Date): Promise<Partial<PainPointRow>> => ({
  round: round + 1,
  respondedAt: null,
  interimDueDay: addWorkingDays(await workingCalendar(), dayOf(now), (await deadlineSettings()).interim),
});
