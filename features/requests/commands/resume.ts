import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { issuePartners, requests } from "@/db/schema";
import { type Calendar, type Day, workingDaysLeft } from "@/domain/calendar";
import { stepDue } from "@/domain/deadline";
import { done, type Result, refuse } from "@/domain/refusal";
import { dueAfterSuspension } from "@/domain/request";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { changeBeside, clockTo } from "@/features/issues/commands/beside";
import { tellAtOnce } from "@/features/postings/commands/tell";
import { followDay } from "@/features/request-way/commands";
import { standingSuspension } from "@/features/request-way/queries";
import { deadlineSettings } from "@/features/settings/queries";
import { command } from "@/lib/command";
import type { RequestReason } from "../schema";
import { sceneFor } from "./change";

type Resumed = Promise<Result<{ id: string }>>;

/** 恢复: an inspector ends the suspension. */
export const resume = (viewer: Viewer, now: Date, input: RequestReason): Resumed =>
  end(viewer, now, input, "issue.decideRequest");

/** The lead says that the condition is met: the suspension ends with it. */
export const meetCondition = (viewer: Viewer, now: Date, input: RequestReason): Resumed =>
  end(viewer, now, input, "issue.ask");

/** The due day moves by the working days that the clock stood; a step's own day begins anew. */
function end(viewer: Viewer, now: Date, input: RequestReason, action: "issue.decideRequest" | "issue.ask"): Resumed {
  return command(async (tx) => {
    const scene = await sceneFor(tx, viewer, now, input, action);
    if (!scene.ok) return scene;
    const { row, issue, today, calendar } = scene.value;
    const request = await standingSuspension(row.id);
    if (!row.suspended || !request || request.id !== input.requestId)
      return refuse("notNow", { values: { state: row.state } });
    const [began, dueBefore] = [request.beganDay ?? today, row.dueDay ?? today];
    const stood = Math.max(0, workingDaysLeft(calendar, began, today));
    const dueDay = dueAfterSuspension(calendar, dueBefore, began, today);
    const set = {
      suspended: false,
      ...clockTo(calendar, row, dueDay),
      stepDueDay: stepDue(calendar, await deadlineSettings(), row.state, today),
    };
    if (!(await changeBeside(tx, input, set))) return changedMeanwhile(row.id);
    await movePartDays(tx, calendar, row.id, began, today);
    const { reason } = input;
    const [ended] = await tx
      .update(requests)
      .set({ endedAt: now, endedBy: viewer.accountId, endReason: reason, dueBefore, dueAfter: dueDay })
      .where(and(eq(requests.id, request.id), isNull(requests.endedAt)))
      .returning({ id: requests.id });
    if (!ended) return changedMeanwhile(row.id);
    const particulars = { requestId: request.id, reason, dueBefore, dueDay, stood };
    const unit = action === "issue.ask" ? row.leadUnit : null;
    const event = { type: "suspensionEnded", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, { type: "issue", id: row.id }, event, unit);
    await followDay(tx, viewer, now, { ...row, dueDay }, issue.subject, { from: began, until: today });
    await tellAtOnce(tx, now, viewer, {
      kind: "suspensionEnded",
      issue: { id: row.id, number: row.number, subject: issue.subject },
      occurrence: request.id,
      unit: request.unit,
      day: dueDay,
    });
    return done({ id: row.id });
  });
}

/** Partners' clocks stood as well. */
async function movePartDays(tx: Tx, calendar: Calendar, issueId: string, began: Day, today: Day): Promise<void> {
  const open = and(
    eq(issuePartners.issueId, issueId),
    isNull(issuePartners.signedOffAt),
    isNull(issuePartners.releasedAt),
  );
  const later = (day: Day | null) => day && dueAfterSuspension(calendar, day, began, today);
  for (const { unit, dueDay, acceptDueDay, acceptedAt } of await tx.select().from(issuePartners).where(open))
    await tx
      .update(issuePartners)
      .set({ dueDay: later(dueDay), acceptDueDay: acceptedAt ? acceptDueDay : later(acceptDueDay) })
      .where(and(open, eq(issuePartners.unit, unit)));
}
