import { progressReports } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { loadIssue } from "../queries/subject";
import type { Progress } from "../schema";
import { keepLeadClock } from "./lead-clock";
import { touch, warnDayOf } from "./move";

/** 报送进展: no move, but it shifts the yellow light, and stays open while suspended. */
export const reportProgress = (viewer: Viewer, now: Date, input: Progress): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const issue = await loadIssue(viewer, input.id);
    if (!issue) return refuse("notFound");
    const { row, subject } = issue;
    if (!can(viewer, "issue.report", subject)) return refuse("notAllowed");
    if (row.state !== "rectifying") return refuse("notNow", { values: { state: row.state } });
    const { id, percent, text } = input;
    const warnDay = warnDayOf(await workingCalendar(), { ...row, percent });
    if (!(await touch(tx, input, { percent, warnDay }))) return changedMeanwhile(id);
    await keepLeadClock(tx, { ...row, percent, warnDay }, dayOf(now));
    await tx.insert(progressReports).values({
      id: newId(),
      issueId: id,
      round: row.round,
      percent,
      text,
      createdBy: viewer.accountId,
      createdAt: now,
    });
    const event = { type: "progressed", from: null, to: null, particulars: { percent, text } } as const;
    await appendEvent(tx, viewer, now, { type: "issue", id }, event, row.leadUnit);
    return done({ id });
  });
