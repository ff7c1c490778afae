import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { proposals } from "@/db/schema";
import { addWorkingDays, dayOf } from "@/domain/calendar";
import { cancel, decideProposal, merge } from "@/features/issues/commands/end";
import { approvePlan, returnPlan } from "@/features/issues/commands/plan";
import { returnWork } from "@/features/issues/commands/result";
import { close, pass, reopen } from "@/features/issues/commands/review";
import { closingWords, reasons } from "../texts/wording";
import { given } from "../world";
import { type IssueScene, rowOf, target, type Verb } from "./issue-scene";

const mergeInto: Verb = async (scene, at) =>
  merge(scene.keys[0], at, {
    ...(await target(scene)),
    mergedInto: given(scene.world.issues, scene.more.into ?? ""),
    reason: reasons.merge,
  });
const cancelIt: Verb = async (scene, at) =>
  cancel(scene.keys[0], at, { ...(await target(scene)), reason: reasons.cancel });

async function decide(scene: IssueScene, at: Date, confirm: boolean) {
  const [proposal] = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.issueId, scene.id), isNull(proposals.decidedAt)));
  const reason = confirm ? "" : reasons.reject;
  return decideProposal(scene.keys[1], at, {
    ...(await target(scene)),
    proposalId: proposal?.id ?? "",
    confirm,
    reason,
  });
}

/** The inspectors' reviews; the first of the two passes, the second closes and confirms. */
export const reviewVerbs = {
  returnPlan: async (scene, at) =>
    returnPlan(scene.keys[0], at, { ...(await target(scene)), reason: reasons.returnPlan }),
  approvePlan: async (scene, at) => approvePlan(scene.keys[0], at, await target(scene)),
  pass: async (scene, at) => pass(scene.keys[0], at, await target(scene)),
  returnWork: async (scene, at) => {
    const inspected = (await rowOf(scene)).state === "inspecting";
    const reason = inspected ? reasons.returnAgain : reasons.returnWork;
    return returnWork(scene.keys[inspected ? 1 : 0], at, { ...(await target(scene)), reason });
  },
  close: async (scene, at) => {
    const { round } = await rowOf(scene);
    const conclusion = closingWords(scene.text, round, scene.by);
    return close(scene.keys[1], at, { ...(await target(scene)), conclusion });
  },
  reopen: async (scene, at) => {
    const dueDay = addWorkingDays(scene.world.calendar, dayOf(at), 15);
    return reopen(scene.keys[0], at, { ...(await target(scene)), reason: reasons.reopen, dueDay });
  },
  merge: mergeInto,
  proposeMerge: mergeInto,
  cancel: cancelIt,
  proposeCancel: cancelIt,
  confirm: (scene, at) => decide(scene, at, true),
  reject: (scene, at) => decide(scene, at, false),
} satisfies Record<string, Verb>;
