import { discard, raise } from "@/features/issues/commands/raise";
import { reasons } from "../texts/wording";
import { type IssueScene, planFor, resultFor, target, type Verb } from "./issue-scene";

async function told(scene: IssueScene) {
  const { title, description, cause, severity, aspect } = scene.text;
  const { id, version } = await target(scene);
  return { id, version, title, description, cause, severity, taskCode: scene.taskCode, aspectCode: aspect };
}

/** What the raising unit does. */
export const raisingVerbs = {
  raise: async (scene, at) => raise(scene.raiser, at, { ...(await told(scene)), brought: "nothing" }),
  raisePlan: async (scene, at) =>
    raise(scene.raiser, at, { ...(await told(scene)), brought: "plan", plan: planFor(scene, at, null) }),
  raiseFix: async (scene, at) => {
    const result = await resultFor(scene);
    return raise(scene.raiser, at, { ...(await told(scene)), brought: "fix", result });
  },
  discard: async (scene, at) => discard(scene.raiser, at, { ...(await target(scene)), reason: reasons.discard }),
} satisfies Record<string, Verb>;
