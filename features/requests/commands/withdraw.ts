import { done, type Result } from "@/domain/refusal";
import { requestRules } from "@/domain/request";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { changeBeside } from "@/features/issues/commands/beside";
import { openRequests } from "@/features/request-way/queries";
import { command } from "@/lib/command";
import type { RequestReason } from "../schema";
import { sceneFor, settle } from "./change";

/** The lead takes back what it asked, before it is decided. */
export const withdraw = (viewer: Viewer, now: Date, input: RequestReason): Promise<Result<{ id: string }>> =>
  takeBack(viewer, now, input, "lead");

/** The county takes its referral back. */
export const withdrawReferral = (viewer: Viewer, now: Date, input: RequestReason): Promise<Result<{ id: string }>> =>
  takeBack(viewer, now, input, "county");

function takeBack(viewer: Viewer, now: Date, input: RequestReason, side: "lead" | "county") {
  return command(async (tx) => {
    const scene = await sceneFor(tx, viewer, now, input, side === "lead" ? "issue.ask" : "issue.refer");
    if (!scene.ok) return scene;
    const { row } = scene.value;
    const request = (await openRequests(row.id)).find(
      ({ id, kind }) => id === input.requestId && requestRules[kind].asks === side,
    );
    if (!request) return changedMeanwhile(row.id);
    if (!(await changeBeside(tx, input))) return changedMeanwhile(row.id);
    if (!(await settle(tx, viewer, now, request.id, "withdrawn", input.reason))) return changedMeanwhile(row.id);
    const particulars = { requestId: request.id, request: request.kind, reason: input.reason };
    const event = { type: "requestWithdrawn", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, { type: "issue", id: row.id }, event, request.unit);
    return done({ id: row.id });
  });
}
