import type { OutcomeKind } from "@/domain/outcome";
import { random } from "../random";
import { noOutcomeWords, resultWords } from "../texts/wording";
import { type Guide, given } from "../world";
import type { IssueScene } from "./issue-scene";

const promised: Partial<Record<OutcomeKind, keyof Guide>> = {
  steps: "steps",
  days: "promisedDays",
  documents: "documents",
  visits: "visits",
};

/**
 * What the result says and brings. On the municipal side only the published outcomes cut steps,
 * days or trip-free documents, for the figures of the city are made of them.
 */
export function resultOf({ world, text, more, taskCode, raising, by }: IssueScene, round: number) {
  const nothing = { outcomes: [], noOutcomeReason: noOutcomeWords(text, by) };
  const words = resultWords(text, round, by, random(`result ${text.code} ${taskCode} ${raising} ${round}`));
  if (more.published) {
    const { kind, before, after, note } = given(world.outcomes, taskCode);
    return { text: words, outcomes: [{ kind, before, after, note }], noOutcomeReason: "" };
  }
  if (!text.effect) return { text: words, ...nothing };
  const { kind, amount } = text.effect;
  const isCity = given(world.units, raising).jurisdiction === "CZ";
  if (isCity && (kind === "steps" || kind === "days")) throw new Error(`${text.code} promises what was not published`);
  const column = promised[kind];
  const guided = column ? Number(world.guides.get(taskCode)?.[column] ?? 0) : 0;
  const before = guided >= amount ? guided : amount + by.between(0, 2);
  return { text: words, outcomes: [{ kind, before, after: before - amount, note: "" }], noOutcomeReason: "" };
}
