import { acceptPart, signOff } from "@/features/issues/commands/parts";
import { accept, plan } from "@/features/issues/commands/plan";
import { reportProgress } from "@/features/issues/commands/progress";
import { saveResult, submit, withdraw } from "@/features/issues/commands/result";
import { progressWords, signOffWords } from "../texts/wording";
import { whoSigns } from "./delegation-story";
import { planFor, resultFor, rowOf, shortName, target, type Verb } from "./issue-scene";

/** What the units do that answer for an issue. */
export const leadVerbs = {
  accept: async (scene, at) => accept(scene.liaison, at, await target(scene)),
  plan: async (scene, at) => {
    const { roundDueDay } = await rowOf(scene);
    return plan(scene.liaison, at, { ...(await target(scene)), ...planFor(scene, at, roundDueDay) });
  },
  progress: async (scene, at, percent) => {
    const text = progressWords(scene.text, Number(percent), scene.by);
    return reportProgress(scene.liaison, at, { ...(await target(scene)), percent: Number(percent), text });
  },
  saveResult: async (scene, at) => {
    const result = await resultFor(scene);
    return saveResult(scene.liaison, at, { ...(await target(scene)), ...result });
  },
  submit: async (scene, at) => {
    const result = await resultFor(scene);
    return submit(await whoSigns(scene.head, scene.liaison, at), at, { ...(await target(scene)), ...result });
  },
  withdraw: async (scene, at) => withdraw(scene.liaison, at, await target(scene)),
  acceptPart: async (scene, at, which) => {
    const unit = scene.more.partners?.[Number(which)] ?? "";
    return acceptPart(await scene.world.viewer("liaison", unit), at, { ...(await target(scene)), unit });
  },
  signOff: async (scene, at, which) => {
    const unit = scene.more.partners?.[Number(which)] ?? "";
    const text = signOffWords(shortName(scene, unit), scene.by);
    return signOff(await scene.world.viewer("liaison", unit), at, { ...(await target(scene)), unit, text });
  },
} satisfies Record<string, Verb>;
