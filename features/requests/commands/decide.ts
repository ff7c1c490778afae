import type { Tx } from "@/db/client";
import { onWorkingDay } from "@/domain/calendar";
import type { Event } from "@/domain/event";
import { done, type Result, refuse } from "@/domain/refusal";
import { needsLeader } from "@/domain/request";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { changeBeside, clockTo } from "@/features/issues/commands/beside";
import { openRequests, type RequestRow } from "@/features/request-way/queries";
import { command } from "@/lib/command";
import type { Grant, RequestReason } from "../schema";
import { type Scene, sceneFor, settle, tellDecision } from "./change";

// What inspectors and leaders decide on what the lead has asked. Another lead is granted by the move `reassign`.

type Decided = Promise<Result<{ id: string }>>;

/** 同意: an extension, the first of its round, or a suspension. */
export const grant = (viewer: Viewer, now: Date, input: Grant): Decided => decide(viewer, now, input, false, granting);
/** 不同意: also another lead. */
export const refuseRequest = (viewer: Viewer, now: Date, input: RequestReason): Decided =>
  decide(viewer, now, input, false, refusing);

/** A leader on the second extension of a round, and every later one. */
export const grantAsLeader = (viewer: Viewer, now: Date, input: Grant): Decided =>
  decide(viewer, now, input, true, granting);
export const refuseAsLeader = (viewer: Viewer, now: Date, input: RequestReason): Decided =>
  decide(viewer, now, input, true, refusing);

interface Deciding<Input> {
  tx: Tx;
  viewer: Viewer;
  now: Date;
  input: Input;
  scene: Scene;
  request: RequestRow;
}
type Decision<Input> = (deciding: Deciding<Input>) => Promise<Result>;

function decide<Input extends RequestReason>(
  viewer: Viewer,
  now: Date,
  input: Input,
  asLeader: boolean,
  decision: Decision<Input>,
): Decided {
  return command(async (tx) => {
    const scene = await sceneFor(tx, viewer, now, input, asLeader ? "issue.decideAsLeader" : "issue.decideRequest");
    if (!scene.ok) return scene;
    const { row } = scene.value;
    const request = (await openRequests(row.id)).find(({ id }) => id === input.requestId);
    if (!request || request.kind === "referral" || request.kind === "provinceReferral") return changedMeanwhile(row.id);
    if (needsLeader(request.kind, request.nth) !== asLeader)
      return refuse(asLeader ? "inspectorDecides" : "leaderDecides");
    const decided = await decision({ tx, viewer, now, input, scene: scene.value, request });
    return decided.ok ? done({ id: row.id }) : decided;
  });
}

const tellHistory = (
  { tx, viewer, now, scene: { row }, request, input }: Deciding<RequestReason>,
  type: `${"extension" | "suspension" | "reassignment"}${"Granted" | "Refused"}`,
  more: object = {},
) =>
  appendEvent(tx, viewer, now, { type: "issue", id: row.id }, {
    type,
    from: null,
    to: null,
    particulars: { requestId: request.id, reason: input.reason, ...more },
  } as Event);

const refusing: Decision<RequestReason> = async (deciding) => {
  const { tx, viewer, now, input, scene, request } = deciding;
  if (!(await changeBeside(tx, input))) return changedMeanwhile(input.id);
  if (!(await settle(tx, viewer, now, request.id, "refused", input.reason))) return changedMeanwhile(input.id);
  const { kind } = request;
  if (kind === "extension" || kind === "suspension" || kind === "reassignment")
    await tellHistory(deciding, `${kind}Refused`);
  await tellDecision(tx, viewer, now, scene, request, "refused");
  return done(undefined);
};

const granting: Decision<Grant> = async (deciding) => {
  const { kind } = deciding.request;
  if (deciding.scene.row.suspended) return refuse("suspended");
  if (kind === "extension") return extend(deciding);
  return kind === "suspension" ? suspend(deciding) : refuse("notNow", { values: { state: deciding.scene.row.state } });
};

/** The lead's clock runs on; the assigned day stays beside it. */
const extend: Decision<Grant> = async (deciding) => {
  const { tx, viewer, now, input, scene, request } = deciding;
  const { row, calendar, today } = scene;
  const [dueBefore, asked] = [row.dueDay, request.askedDay];
  if (!dueBefore || !asked) return refuse("notNow", { values: { state: row.state } });
  const dueDay = onWorkingDay(calendar, input.newDay ?? asked);
  if (dueDay <= dueBefore || dueDay > asked)
    return refuse("extensionDay", { values: { from: dueBefore, to: asked }, fields: { newDay: "outOfRange" } });
  if (dueDay < today) return refuse("dueInPast", { values: { day: today } });
  if (!(await changeBeside(tx, input, clockTo(calendar, row, dueDay)))) return changedMeanwhile(input.id);
  const effect = { dueBefore, dueAfter: dueDay };
  if (!(await settle(tx, viewer, now, request.id, "granted", input.reason, effect))) return changedMeanwhile(input.id);
  await tellHistory(deciding, "extensionGranted", { dueBefore, dueDay });
  await tellDecision(tx, viewer, now, scene, request, "granted", dueDay);
  return done(undefined);
};

/** The clock stands, from this day on. */
const suspend: Decision<Grant> = async (deciding) => {
  const { tx, viewer, now, input, scene, request } = deciding;
  const { askedDay: expectedDay, condition } = request;
  if (!expectedDay) return refuse("notNow", { values: { state: scene.row.state } });
  if (!(await changeBeside(tx, input, { suspended: true }))) return changedMeanwhile(input.id);
  const began = { beganDay: scene.today };
  if (!(await settle(tx, viewer, now, request.id, "granted", input.reason, began))) return changedMeanwhile(input.id);
  await tellHistory(deciding, "suspensionGranted", { condition, expectedDay });
  await tellDecision(tx, viewer, now, scene, request, "granted", expectedDay);
  return done(undefined);
};
