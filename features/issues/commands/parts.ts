import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { issuePartners } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import type { Event } from "@/domain/event";
import { leadStates } from "@/domain/issue";
import { latestPartDay } from "@/domain/partner";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import { holds, type Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { followDay } from "@/features/request-way/commands";
import { deadlineSettings } from "@/features/settings/queries";
import { command } from "@/lib/command";
import { type LoadedIssue, loadIssue } from "../queries/subject";
import type { AcceptPart, ArrangePart, SignOff } from "../schema";
import { keepLeadClock } from "./lead-clock";
import { type Target, touch } from "./move";
import { partDueOn } from "./part-days";

// What happens to a partner's part: signed for, arranged by an inspector, signed off.

type PartColumns = Partial<typeof issuePartners.$inferInsert>;
interface Own {
  tx: Tx;
  issue: LoadedIssue;
  /** Writes to the part while it is still open; false where it is not. */
  write: (set: PartColumns, still?: SQL) => Promise<boolean>;
  tell: (event: Event) => Promise<void>;
}

/** A step of a partner unit on its own part: by its head or liaison, while the lead's clock has not ended. */
const ownStep = (
  viewer: Viewer,
  now: Date,
  { unit, ...target }: Target & { unit: string },
  step: (own: Own) => Promise<boolean>,
): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const issue = await loadIssue(viewer, target.id);
    if (!issue) return refuse("notFound");
    const { row, subject } = issue;
    const own = subject.partners.some(({ code }) => code === unit);
    if (!own || !holds(viewer, ["head", "liaison"], { code: unit, path: "" }) || !can(viewer, "issue.signOff", subject))
      return refuse("notAllowed");
    if (!isUnderWay(row.state)) return refuse("notNow", { values: { state: row.state } });
    if (!(await touch(tx, target))) return changedMeanwhile(target.id);
    const taken = await step({
      tx,
      issue,
      write: (set, still) => writePart(tx, target.id, unit, set, still),
      tell: (event) => appendEvent(tx, viewer, now, { type: "issue", id: target.id }, event, unit),
    });
    return taken ? done({ id: target.id }) : refuse("notNow", { values: { state: row.state } });
  });

export const isUnderWay = (state: string) => (leadStates as readonly string[]).includes(state);

async function writePart(tx: Tx, id: string, unit: string, set: PartColumns, still?: SQL): Promise<boolean> {
  const written = await tx
    .update(issuePartners)
    .set(set)
    .where(
      and(
        eq(issuePartners.issueId, id),
        eq(issuePartners.unit, unit),
        isNull(issuePartners.signedOffAt),
        isNull(issuePartners.releasedAt),
        still,
      ),
    )
    .returning({ unit: issuePartners.unit });
  return written.length > 0;
}

/** 协办签收: the partner has seen what its part is. */
export const acceptPart = (viewer: Viewer, now: Date, input: AcceptPart): Promise<Result<{ id: string }>> =>
  ownStep(viewer, now, input, async ({ write, tell }) => {
    const signed = { acceptedAt: now, acceptedBy: viewer.accountId };
    if (!(await write(signed, isNull(issuePartners.acceptedAt)))) return false;
    await tell({ type: "partAccepted", from: null, to: null, particulars: { unit: input.unit } });
    return true;
  });

/** 协办办结: a partner signs off its own part; who never signed for it has done so with this. */
export const signOff = (viewer: Viewer, now: Date, { text, ...input }: SignOff): Promise<Result<{ id: string }>> =>
  ownStep(viewer, now, input, async ({ tx, issue, write, tell }) => {
    const { row, subject } = issue;
    const before = issue.partners.find(({ unit }) => unit === input.unit);
    const by = { signedOffAt: now, signedOffBy: viewer.accountId, signedOffText: text };
    const signed = before?.acceptedAt ? {} : { acceptedAt: now, acceptedBy: viewer.accountId };
    if (!(await write({ ...by, ...signed }))) return false;
    const moved = await keepLeadClock(tx, row, dayOf(now));
    const particulars = { unit: input.unit, text, ...moved };
    await tell({ type: "signedOff", from: null, to: null, particulars });
    if (moved.leadDueDay) await followDay(tx, viewer, now, { ...row, dueDay: moved.leadDueDay }, subject);
    return true;
  });

/** 协办任务: an inspector says what a partner is to do and by when; never later than the lead, while its day lies ahead. */
export const arrangePart = (viewer: Viewer, now: Date, input: ArrangePart): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const { id, unit, part } = input;
    const issue = await loadIssue(viewer, id);
    if (!issue) return refuse("notFound");
    const { row, subject } = issue;
    if (!can(viewer, "issue.arrangePartners", subject)) return refuse("notAllowed");
    if (!isUnderWay(row.state)) return refuse("notNow", { values: { state: row.state } });
    const on = { calendar: await workingCalendar(), days: await deadlineSettings(), today: dayOf(now) };
    const due = partDueOn(on, latestPartDay(row), input.dueDay);
    if (!due.ok) return due;
    if (!(await touch(tx, input))) return changedMeanwhile(id);
    if (!(await writePart(tx, id, unit, { part, dueDay: due.value }))) return refuse("notFound");
    const particulars = { unit, part, dueDay: due.value };
    const event = { type: "partArranged", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, { type: "issue", id }, event);
    return done({ id });
  });
