import { addWorkingDays, dayOf } from "@/domain/calendar";
import { openRequests } from "@/features/request-way/queries";
import { askExtension, askReassignment, askSuspension } from "@/features/requests/commands/ask";
import { grant, refuseRequest } from "@/features/requests/commands/decide";
import { refer, referToProvince } from "@/features/requests/commands/refer";
import { requestReasons } from "../texts/request-wording";
import { type IssueScene, rowOf, target, type Verb } from "./issue-scene";

/** The request that is open, as decided on. */
async function about(scene: IssueScene) {
  const [open] = await openRequests(scene.id);
  return { ...(await target(scene)), requestId: open?.id ?? "" };
}

/** What is asked and decided beside an issue's way. */
export const requestVerbs = {
  /** By so many working days. */
  askExtension: async (scene, at, days) => {
    const { dueDay } = await rowOf(scene);
    const newDay = addWorkingDays(scene.world.calendar, dueDay ?? dayOf(at), Number(days));
    return askExtension(scene.liaison, at, { ...(await target(scene)), ...requestReasons.extension, newDay });
  },
  askSuspension: async (scene, at, days) => {
    const expectedDay = addWorkingDays(scene.world.calendar, dayOf(at), Number(days));
    return askSuspension(scene.liaison, at, { ...(await target(scene)), ...requestReasons.suspension, expectedDay });
  },
  /** By whoever it was handed to first, whose matter it is not. */
  askReassignment: async (scene, at) =>
    askReassignment(await scene.world.viewer("liaison", scene.more.other ?? scene.lead), at, {
      ...(await target(scene)),
      reason: requestReasons.reassignment,
      proposedUnit: scene.lead,
    }),
  grantRequest: async (scene, at) =>
    grant(scene.keys[0], at, { ...(await about(scene)), reason: requestReasons.granted, newDay: null }),
  refuseRequest: async (scene, at) =>
    refuseRequest(scene.keys[0], at, { ...(await about(scene)), reason: requestReasons.refused }),
  refer: async (scene, at) => refer(scene.keys[0], at, { ...(await target(scene)), reason: requestReasons.referral }),
  referToProvince: async (scene, at) =>
    referToProvince(scene.keys[0], at, {
      ...(await target(scene)),
      ...requestReasons.province,
      day: dayOf(at),
    }),
} satisfies Record<string, Verb>;
