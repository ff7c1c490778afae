import { addWorkingDays, type Day, dayOf } from "@/domain/calendar";
import { deadlineDays, proposedDue } from "@/domain/deadline";
import type { IssueKind } from "@/domain/issue";
import { releasePartner, replacePartner } from "@/features/issues/commands/partners";
import { arrangePart } from "@/features/issues/commands/parts";
import { approve, assign, decline, reassign, returnDraft, verifyFixed } from "@/features/issues/commands/triage";
import { partWords, reasons } from "../texts/wording";
import { type IssueScene, target, type Verb } from "./issue-scene";

const kindOf = (word: string): IssueKind => (word === "spot" || word === "long" ? word : "term");

const dueFor = ({ world, more }: IssueScene, at: Date, kind: IssueKind): Day =>
  proposedDue(world.calendar, deadlineDays, kind, more.partners?.length ?? 0, dayOf(at));

/** What an inspector decides on a raised issue, and the hand-over. */
export const triageVerbs = {
  return: async (scene, at) => returnDraft(scene.keys[0], at, { ...(await target(scene)), reason: reasons.return }),
  decline: async (scene, at) => decline(scene.keys[0], at, { ...(await target(scene)), reason: reasons.decline }),
  assign: async (scene, at, word) => {
    const kind = kindOf(word);
    const lead = scene.astray && scene.more.other ? scene.more.other : scene.lead;
    const partners = [...(scene.more.partners ?? [])];
    return assign(scene.keys[0], at, {
      ...(await target(scene)),
      lead,
      partners,
      parts: Object.fromEntries(partners.map((unit, nth) => [unit, { part: partWords(nth) }])),
      kind,
      dueDay: dueFor(scene, at, kind),
    });
  },
  reassign: async (scene, at) =>
    reassign(scene.keys[0], at, { ...(await target(scene)), lead: scene.lead, reason: reasons.reassign }),
  approve: async (scene, at) =>
    approve(scene.keys[0], at, { ...(await target(scene)), kind: "term", dueDay: dueFor(scene, at, "term") }),
  verifyFixed: async (scene, at) =>
    verifyFixed(scene.keys[0], at, { ...(await target(scene)), lead: scene.lead, kind: "spot" }),
  /** A part that cannot wait for the others. */
  arrangePart: async (scene, at, which) => {
    const unit = scene.more.partners?.[Number(which)] ?? "";
    const dueDay = addWorkingDays(scene.world.calendar, dayOf(at), 6);
    return arrangePart(scene.keys[0], at, { ...(await target(scene)), unit, part: partWords(Number(which)), dueDay });
  },
  releasePartner: async (scene, at) => {
    const unit = scene.more.partners?.[0] ?? "";
    return releasePartner(scene.keys[1], at, { ...(await target(scene)), unit, reason: reasons.release });
  },
  replacePartner: async (scene, at) => {
    const [unit = ""] = scene.more.partners ?? [];
    const by = scene.more.other ?? "";
    return replacePartner(scene.keys[0], at, { ...(await target(scene)), unit, by, reason: reasons.replace });
  },
} satisfies Record<string, Verb>;
