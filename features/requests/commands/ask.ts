import type { Tx } from "@/db/client";
import { requests } from "@/db/schema";
import { addWorkingDays, dayOf, onWorkingDay } from "@/domain/calendar";
import type { Event } from "@/domain/event";
import { done, type Result, refuse } from "@/domain/refusal";
import { type LeadRequest, latestExtension, needsLeader, type RequestKind, reassignmentUntil } from "@/domain/request";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { changeBeside } from "@/features/issues/commands/beside";
import { tellAtOnce } from "@/features/postings/commands/tell";
import { openRequests } from "@/features/request-way/queries";
import { deadlineSettings, requestSettings } from "@/features/settings/queries";
import { retiredUnits } from "@/features/units/queries";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { assignedDay, extensionsGranted, isUnit } from "../queries/caps";
import type { Extension, Reassignment, Suspension } from "../schema";
import { notToBeAsked, type Scene, sceneFor } from "./change";

// What the lead asks: more time, a stop, to be relieved.

type Asking = Partial<typeof requests.$inferInsert> & { reason: string };
interface Asked {
  asking: Asking;
  event: Omit<Extract<Event, { type: `${LeadRequest}Asked` }>, "particulars"> & { particulars: object };
}

/** 申请延期: on or before the due day, within the caps. */
export const askExtension = (viewer: Viewer, now: Date, input: Extension): Promise<Result<{ requestId: string }>> =>
  ask(viewer, now, "extension", input, async ({ row, today, calendar }) => {
    const caps = await requestSettings();
    const { reason, basis } = input;
    if (!row.dueDay) return refuse("notNow", { values: { state: row.state } });
    if (today > row.dueDay) return refuse("askedTooLate", { values: { day: row.dueDay } });
    const granted = await extensionsGranted(row);
    if (granted >= caps.extensions) return refuse("extensionsUsedUp", { values: { count: caps.extensions } });
    const newDay = onWorkingDay(calendar, input.newDay);
    const latest = latestExtension(calendar, caps, row.kind, row.dueDay);
    if (newDay <= row.dueDay || newDay > latest)
      return refuse("extensionDay", { values: { from: row.dueDay, to: latest }, fields: { newDay: "outOfRange" } });
    return done({
      asking: { reason, basis, askedDay: newDay, nth: granted + 1 },
      event: { type: "extensionAsked", from: null, to: null, particulars: { reason, basis, dueDay: newDay } },
    });
  });

/** 申请暂停: on or before the due day, until a named condition is met, which is expected by a day. */
export const askSuspension = (viewer: Viewer, now: Date, input: Suspension): Promise<Result<{ requestId: string }>> =>
  ask(viewer, now, "suspension", input, async ({ row, today, calendar }) => {
    const { reason, condition } = input;
    // What is late already is not made grey.
    if (row.dueDay && today > row.dueDay) return refuse("stoppedTooLate", { values: { day: row.dueDay } });
    if (input.expectedDay <= today) return refuse("dueInPast", { values: { day: today } });
    const expectedDay = onWorkingDay(calendar, input.expectedDay);
    return done({
      asking: { reason, condition, askedDay: expectedDay },
      event: { type: "suspensionAsked", from: null, to: null, particulars: { reason, condition, expectedDay } },
    });
  });

/** 申请改派: soon after the assignment, naming whose matter it is; `reassign` grants it. */
export const askReassignment = (
  viewer: Viewer,
  now: Date,
  input: Reassignment,
): Promise<Result<{ requestId: string }>> =>
  ask(viewer, now, "reassignment", input, async ({ row, today, calendar }) => {
    const caps = await requestSettings();
    const assigned = await assignedDay(row.id);
    if (!assigned || today > reassignmentUntil(calendar, caps, assigned))
      return refuse("assignedLongAgo", { values: { days: caps.reassignmentDays } });
    const { reason, proposedUnit } = input;
    if (proposedUnit === row.leadUnit) return refuse("invalid", { fields: { proposedUnit: "sameLead" } });
    if (!(await isUnit(proposedUnit))) return refuse("invalid", { fields: { proposedUnit: "unknown" } });
    if ((await retiredUnits()).has(proposedUnit)) return refuse("invalid", { fields: { proposedUnit: "retired" } });
    return done({
      asking: { reason, proposedUnit },
      event: {
        type: "reassignmentAsked",
        from: null,
        to: null,
        particulars: { reason, proposedLead: proposedUnit },
      },
    });
  });

function ask(
  viewer: Viewer,
  now: Date,
  kind: LeadRequest,
  input: { id: string; version: number },
  prepare: (scene: Scene) => Promise<Result<Asked>>,
): Promise<Result<{ requestId: string }>> {
  return command(async (tx) => {
    const scene = await sceneFor(tx, viewer, now, input, "issue.ask");
    if (!scene.ok) return scene;
    const { row, issue } = scene.value;
    const refused = notToBeAsked(row, kind, await openRequests(row.id));
    if (refused) return refuse(refused, refused === "notNow" ? { values: { state: row.state } } : {});
    const prepared = await prepare(scene.value);
    if (!prepared.ok) return prepared;
    if (!(await changeBeside(tx, input))) return changedMeanwhile(input.id);
    const { asking, event } = prepared.value;
    const unit = row.leadUnit ?? "";
    const requestId = await write(tx, viewer, now, scene.value, kind, unit, asking);
    const particulars = { ...event.particulars, requestId };
    await appendEvent(tx, viewer, now, { type: "issue", id: row.id }, { ...event, particulars } as Event, unit);
    await tellAtOnce(tx, now, viewer, {
      kind: needsLeader(kind, asking.nth ?? 1) ? "leaderAsked" : "requestAsked",
      issue: { id: row.id, number: row.number, subject: issue.subject },
      occurrence: requestId,
      unit,
      day: asking.askedDay ?? dayOf(now),
      more: { request: kind },
    });
    return done({ requestId });
  });
}

/** The row of a request, open until somebody decides. */
export async function write(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  { row, calendar, today }: Scene,
  kind: RequestKind,
  unit: string,
  asking: Asking,
): Promise<string> {
  const id = newId();
  const { inspect } = await deadlineSettings();
  await tx.insert(requests).values({
    id,
    issueId: row.id,
    round: row.round,
    kind,
    unit,
    askedBy: viewer.accountId,
    askedAt: now,
    decideBy: kind === "provinceReferral" ? null : addWorkingDays(calendar, today, inspect),
    ...asking,
  });
  return id;
}
