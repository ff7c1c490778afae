import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { changeBeside } from "@/features/issues/commands/beside";
import { tellAtOnce } from "@/features/postings/commands/tell";
import { openRequests } from "@/features/request-way/queries";
import { command } from "@/lib/command";
import { jurisdictionGrant } from "../queries/acting";
import type { ProvinceAnswer, ProvinceReferral, Referral, RequestReason } from "../schema";
import { write } from "./ask";
import { notToBeAsked, sceneFor, settle, tellDecision } from "./change";

// Help from above: a county asks the city, the city records what it asked of the province.

/** 提请上级协调 */
export const refer = (viewer: Viewer, now: Date, input: Referral): Promise<Result<{ requestId: string }>> =>
  command(async (tx) => {
    const scene = await sceneFor(tx, viewer, now, input, "issue.refer");
    if (!scene.ok) return scene;
    const { row, issue, today } = scene.value;
    const refused = notToBeAsked(row, "referral", await openRequests(row.id));
    if (refused) return refuse(refused, refused === "notNow" ? { values: { state: row.state } } : {});
    if (!(await changeBeside(tx, input))) return changedMeanwhile(row.id);
    const unit = jurisdictionGrant(viewer, issue.subject, false);
    const { reason } = input;
    const requestId = await write(tx, viewer, now, scene.value, "referral", unit, { reason });
    const event = { type: "referred", from: null, to: null, particulars: { requestId, reason } } as const;
    await appendEvent(tx, viewer, now, { type: "issue", id: row.id }, event, unit);
    await tellAtOnce(tx, now, viewer, {
      kind: "referred",
      issue: { id: row.id, number: row.number, subject: issue.subject },
      occurrence: requestId,
      unit,
      day: today,
      more: { request: "referral" },
    });
    return done({ requestId });
  });

/** The city gives it back with an answer. */
export const answerReferral = (viewer: Viewer, now: Date, input: RequestReason): Promise<Result<{ id: string }>> =>
  answer(viewer, now, input, "referral", { type: "referralAnswered", more: {} });

/** 报请省级协调: what was sent to which office, recorded. */
export const referToProvince = (
  viewer: Viewer,
  now: Date,
  input: ProvinceReferral,
): Promise<Result<{ requestId: string }>> =>
  command(async (tx) => {
    const scene = await sceneFor(tx, viewer, now, input, "issue.coordinate");
    if (!scene.ok) return scene;
    const { row, issue, today } = scene.value;
    const refused = notToBeAsked(row, "provinceReferral", await openRequests(row.id));
    if (refused) return refuse(refused, refused === "notNow" ? { values: { state: row.state } } : {});
    if (input.day > today) return refuse("invalid", { fields: { day: "inFuture" } });
    if (!(await changeBeside(tx, input))) return changedMeanwhile(row.id);
    const unit = jurisdictionGrant(viewer, issue.subject, true);
    const { reason, office, number, day } = input;
    const asking = { reason, office, number, askedDay: day };
    const requestId = await write(tx, viewer, now, scene.value, "provinceReferral", unit, asking);
    const particulars = { requestId, reason, office, documentNumber: number, day };
    const event = { type: "provinceReferred", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, { type: "issue", id: row.id }, event, unit);
    return done({ requestId });
  });

/** The province's answer, recorded when it came. */
export const recordAnswer = (viewer: Viewer, now: Date, input: ProvinceAnswer): Promise<Result<{ id: string }>> =>
  answer(viewer, now, input, "provinceReferral", { type: "provinceAnswered", more: { day: input.day } });

function answer(
  viewer: Viewer,
  now: Date,
  input: RequestReason & { day?: string },
  kind: "referral" | "provinceReferral",
  told: { type: "referralAnswered"; more: object } | { type: "provinceAnswered"; more: { day: string } },
): Promise<Result<{ id: string }>> {
  return command(async (tx) => {
    const scene = await sceneFor(tx, viewer, now, input, "issue.coordinate");
    if (!scene.ok) return scene;
    const { row, issue, today } = scene.value;
    const request = (await openRequests(row.id)).find(({ id }) => id === input.requestId);
    if (request?.kind !== kind) return changedMeanwhile(row.id);
    if (input.day && (input.day > today || input.day < (request.askedDay ?? "")))
      return refuse("invalid", { fields: { day: input.day > today ? "inFuture" : "beforeAsked" } });
    if (!(await changeBeside(tx, input))) return changedMeanwhile(row.id);
    const { reason } = input;
    const effect = input.day ? { beganDay: input.day } : {};
    if (!(await settle(tx, viewer, now, request.id, "answered", reason, effect))) return changedMeanwhile(row.id);
    const particulars = { requestId: request.id, reason, ...told.more };
    const event = { type: told.type, from: null, to: null, particulars } as Parameters<typeof appendEvent>[4];
    const unit = jurisdictionGrant(viewer, issue.subject, true);
    await appendEvent(tx, viewer, now, { type: "issue", id: row.id }, event, unit);
    if (kind === "referral") await tellDecision(tx, viewer, now, scene.value, request, "answered");
    return done({ id: row.id });
  });
}
