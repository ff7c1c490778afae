import { and, eq, isNull } from "drizzle-orm";
import { issuePartners } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { latestPartDay, latestPartDue, proposedPartDue } from "@/domain/partner";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { followDay } from "@/features/request-way/commands";
import { deadlineSettings } from "@/features/settings/queries";
import { retiredUnits } from "@/features/units/queries";
import { command } from "@/lib/command";
import { type LoadedIssue, loadIssue, subjectOf } from "../queries/subject";
import type { ReleasePartner, ReplacePartner } from "../schema";
import { keepIssueFindable } from "./findable";
import { keepLeadClock } from "./lead-clock";
import { touch } from "./move";
import { acceptDueOn } from "./part-days";
import { isUnderWay } from "./parts";

/** What a partner named anew has not done yet. */
export const nothingDone = {
  acceptedAt: null,
  acceptedBy: null,
  signedOffAt: null,
  signedOffBy: null,
  signedOffText: "",
};

/** An inspector releases a partner, with reason. */
export const releasePartner = (viewer: Viewer, now: Date, input: ReleasePartner): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const issue = await loadIssue(viewer, input.id);
    if (!issue) return refuse("notFound");
    if (!can(viewer, "issue.arrangePartners", issue.subject)) return refuse("notAllowed");
    if (!isUnderWay(issue.row.state)) return refuse("notNow", { values: { state: issue.row.state } });
    if (!(await touch(tx, input))) return changedMeanwhile(input.id);
    const { id, unit, reason } = input;
    const [released] = await tx
      .update(issuePartners)
      .set({ releasedAt: now, releasedReason: reason })
      .where(and(eq(issuePartners.issueId, id), eq(issuePartners.unit, unit), isNull(issuePartners.releasedAt)))
      .returning();
    if (!released) return refuse("notFound");
    const moved = await keepLeadClock(tx, issue.row, dayOf(now));
    const particulars = { unit, reason, ...moved };
    const event = { type: "partnerReleased", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, { type: "issue", id }, event);
    if (moved.leadDueDay) await followDay(tx, viewer, now, { ...issue.row, dueDay: moved.leadDueDay }, issue.subject);
    return done({ id });
  });

/** An inspector puts another partner in one's place, with reason. */
export const replacePartner = (viewer: Viewer, now: Date, input: ReplacePartner): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const issue = await loadIssue(viewer, input.id);
    if (!issue) return refuse("notFound");
    if (!can(viewer, "issue.arrangePartners", issue.subject)) return refuse("notAllowed");
    if (!isUnderWay(issue.row.state)) return refuse("notNow", { values: { state: issue.row.state } });
    const { id, unit, by, reason } = input;
    const others = issue.partners.map((partner) => partner.unit).filter((code) => code !== unit);
    if (by === issue.row.leadUnit || others.includes(by) || others.length === issue.partners.length)
      return refuse("invalid", { fields: { by: "alreadyNamed" } });
    if ((await retiredUnits()).has(by)) return refuse("invalid", { fields: { by: "retired" } });
    if (!can(viewer, "issue.arrangePartners", await subjectOf(issue.row, [...others, by]))) return refuse("outOfReach");
    if (!(await touch(tx, input))) return changedMeanwhile(id);
    await tx
      .update(issuePartners)
      .set({ releasedAt: now, releasedReason: reason })
      .where(and(eq(issuePartners.issueId, id), eq(issuePartners.unit, unit)));
    const given = await handedOn(issue, unit, dayOf(now));
    await tx
      .insert(issuePartners)
      .values({ issueId: id, unit: by, ...given })
      .onConflictDoUpdate({
        target: [issuePartners.issueId, issuePartners.unit],
        set: { ...given, ...nothingDone, releasedAt: null, releasedReason: "" },
      });
    await keepLeadClock(tx, issue.row, dayOf(now));
    await keepIssueFindable(tx, id);
    const event = { type: "partnerReplaced", from: null, to: null, particulars: { unit, by, reason } } as const;
    await appendEvent(tx, viewer, now, { type: "issue", id }, event);
    return done({ id });
  });

/** The new partner takes the part over, and its day as far as that still lies ahead. */
async function handedOn({ row, partners }: LoadedIssue, unit: string, today: string) {
  const on = { calendar: await workingCalendar(), days: await deadlineSettings(), today };
  const before = partners.find((partner) => partner.unit === unit);
  const kept = before?.dueDay && before.dueDay > today ? before.dueDay : undefined;
  const leadDue = latestPartDay(row);
  const latest = latestPartDue(on.calendar, on.days, today, leadDue);
  const dueDay = kept && kept <= latest ? kept : proposedPartDue(on.calendar, on.days, today, leadDue);
  return { part: before?.part ?? "", dueDay, acceptDueDay: acceptDueOn(on) };
}
