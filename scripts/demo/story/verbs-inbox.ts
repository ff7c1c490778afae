import { dayOf } from "@/domain/calendar";
import type { DeclineReason } from "@/domain/pain-point";
import { accept } from "@/features/pain-points/commands/accept";
import { answer } from "@/features/pain-points/commands/answer";
import { clear } from "@/features/pain-points/commands/clear";
import { decideReopening } from "@/features/pain-points/commands/decide-reopening";
import { decline } from "@/features/pain-points/commands/decline";
import { link, linkNew } from "@/features/pain-points/commands/link";
import { merge } from "@/features/pain-points/commands/merge";
import { release, withhold } from "@/features/pain-points/commands/release";
import { replyInterim } from "@/features/pain-points/commands/reply-interim";
import { reveal } from "@/features/pain-points/commands/reveal";
import { transfer } from "@/features/pain-points/commands/transfer";
import { openRequests } from "@/features/pain-points/queries/requests";
import { otherIssues } from "../plot/other-issues";
import { interimWords, withholdWords } from "../texts/pain-point-wording";
import { about } from "../texts/texts";
import { given, leadOf } from "../world";
import { issueScene, issueStory } from "./issue-story";
import { type PainPointScene, type PainPointVerb, rowOf, target } from "./pain-point-scene";

const again = async (scene: PainPointScene) => (await rowOf(scene)).round > 1;

async function decide(scene: PainPointScene, at: Date, grant: boolean) {
  const [request] = await openRequests(scene.id);
  const reason = scene.text.decision;
  return decideReopening(scene.inspector, at, {
    ...(await target(scene)),
    requestId: request?.id ?? "",
    grant,
    reason,
  });
}

/** 立为新问题: what the inspectors' own plot tells of it begins here. */
const raise: PainPointVerb = async (scene, at) => {
  const { world, plot, jurisdiction, inspector } = scene;
  const other = otherIssues.find(({ issue: [code] }) => code === plot.issue);
  if (!other || other.unit !== jurisdiction || dayOf(at) !== world.dayAt(other.day))
    throw new Error(`${plot.text} and ${plot.issue} are told of two days or places`);
  const { lead, task } = leadOf(world, other);
  const [code, way] = other.issue;
  const { title } = about(given(world.texts, code), task.title);
  const linked = await linkNew(inspector, at, { ...(await target(scene)), title, unit: other.unit });
  if (!linked.ok) return linked;
  const { issueId: id } = linked.value;
  world.issues.set(code, id);
  const drafted = { id, raising: other.unit, lead, raiser: inspector, taskCode: task.code };
  await world.stage.add(issueStory(await issueScene(world, other.issue, drafted), way, at));
  return linked;
};

/** What the inspectors do. */
export const inboxVerbs = {
  clear: async (scene, at) => clear(scene.inspector, at, await target(scene)),
  accept: async (scene, at) => accept(scene.inspector, at, await target(scene)),
  reveal: (scene, at) => reveal(scene.inspector, at, { id: scene.id }),
  interim: async (scene, at) => {
    const { interim, interim_again } = scene.text;
    const text = ((await again(scene)) ? interim_again : interim) || interimWords(scene.by);
    return replyInterim(scene.inspector, at, { ...(await target(scene)), text });
  },
  answer: async (scene, at) => {
    const { reply, reply_again } = scene.text;
    return answer(scene.inspector, at, {
      ...(await target(scene)),
      text: (await again(scene)) ? reply_again : reply,
    });
  },
  decline: async (scene, at, reason) =>
    decline(scene.inspector, at, {
      ...(await target(scene)),
      reason: reason as DeclineReason,
      text: scene.text.reply,
    }),
  transfer: async (scene, at) =>
    transfer(scene.inspector, at, {
      ...(await target(scene)),
      office: scene.plot.office ?? "",
      text: scene.text.reply,
    }),
  merge: async (scene, at, into) =>
    merge(scene.inspector, at, { ...(await target(scene)), mergedInto: given(scene.world.painPoints, into) }),
  link: async (scene, at, code) =>
    link(scene.inspector, at, { ...(await target(scene)), issue: given(scene.world.issues, code) }),
  raise,
  release: async (scene, at) => release(scene.inspector, at, await target(scene)),
  withhold: async (scene, at) => withhold(scene.inspector, at, { ...(await target(scene)), reason: withholdWords }),
  grant: (scene, at) => decide(scene, at, true),
  refuse: (scene, at) => decide(scene, at, false),
} satisfies Record<string, PainPointVerb>;
