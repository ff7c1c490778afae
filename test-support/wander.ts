import { transaction } from "@/db/client";
import { addDays, dayOf } from "@/domain/calendar";
import { type IssueMove, issueMoveNames, target as leadsTo } from "@/domain/issue";
import type { Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { insertDraft } from "@/features/issues/commands/draft";
import { cancel, decideProposal, merge } from "@/features/issues/commands/end";
import { accept, approvePlan, plan, returnPlan } from "@/features/issues/commands/plan";
import { reportProgress } from "@/features/issues/commands/progress";
import { discard, raise } from "@/features/issues/commands/raise";
import { returnWork, submit, withdraw } from "@/features/issues/commands/result";
import { close, pass, reopen } from "@/features/issues/commands/review";
import { approve, assign, decline, reassign, returnDraft, verifyFixed } from "@/features/issues/commands/triage";
import { newId } from "@/lib/id";
import { aPlan, aResult, at, evidence, monday, people, row, target, words } from "./ledger";
import { openProposal } from "./open-proposal";

// Random walks through the issue's way by the real commands. The same seed takes the same way.

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Try {
  viewer: Viewer;
  now: Date;
  id: string;
  other: string;
  brought: "nothing" | "plan" | "fix";
}
const reason = "情况有变，说明如下。";
const inDays = ({ now }: Try, days: number) => addDays(dayOf(now), days);

const verbs: Record<IssueMove | "progress" | "decide", (attempt: Try) => Promise<Result<unknown>>> = {
  raise: async (t) =>
    raise(t.viewer, t.now, {
      ...(await target(t.id)),
      ...words,
      brought: t.brought,
      plan: t.brought === "plan" ? { ...aPlan, dueDay: inDays(t, 9) } : undefined,
      result: t.brought === "fix" ? aResult : undefined,
    }),
  discard: async (t) => discard(t.viewer, t.now, { ...(await target(t.id)), reason }),
  return: async (t) => returnDraft(t.viewer, t.now, { ...(await target(t.id)), reason }),
  decline: async (t) => decline(t.viewer, t.now, { ...(await target(t.id)), reason }),
  assign: async (t) =>
    assign(t.viewer, t.now, {
      ...(await target(t.id)),
      lead: "SGJ",
      partners: [],
      kind: "spot",
      dueDay: inDays(t, 20),
    }),
  approve: async (t) => approve(t.viewer, t.now, { ...(await target(t.id)), kind: "term", dueDay: inDays(t, 20) }),
  verifyFixed: async (t) => verifyFixed(t.viewer, t.now, { ...(await target(t.id)), lead: "SGJ", kind: "spot" }),
  reassign: async (t) => {
    const lead = (await row(t.id)).leadUnit === "SGJ" ? "RSJ" : "SGJ";
    return reassign(t.viewer, t.now, { ...(await target(t.id)), lead, reason });
  },
  accept: async (t) => accept(t.viewer, t.now, await target(t.id)),
  plan: async (t) => plan(t.viewer, t.now, { ...(await target(t.id)), ...aPlan, dueDay: inDays(t, 5) }),
  returnPlan: async (t) => returnPlan(t.viewer, t.now, { ...(await target(t.id)), reason }),
  approvePlan: async (t) => approvePlan(t.viewer, t.now, await target(t.id)),
  submit: async (t) => submit(t.viewer, t.now, { ...(await target(t.id)), ...aResult }),
  withdraw: async (t) => withdraw(t.viewer, t.now, await target(t.id)),
  pass: async (t) => pass(t.viewer, t.now, await target(t.id)),
  returnWork: async (t) => returnWork(t.viewer, t.now, { ...(await target(t.id)), reason }),
  close: async (t) => close(t.viewer, t.now, { ...(await target(t.id)), conclusion: "现场复核属实。" }),
  merge: async (t) => merge(t.viewer, t.now, { ...(await target(t.id)), mergedInto: t.other, reason }),
  cancel: async (t) => cancel(t.viewer, t.now, { ...(await target(t.id)), reason }),
  reopen: async (t) => reopen(t.viewer, t.now, { ...(await target(t.id)), reason, dueDay: inDays(t, 20) }),
  progress: async (t) => reportProgress(t.viewer, t.now, { ...(await target(t.id)), percent: 40, text: "正在办理。" }),
  decide: async (t) => {
    const proposalId = (await openProposal(t.id)) ?? newId();
    return decideProposal(t.viewer, t.now, { ...(await target(t.id)), proposalId, confirm: true, reason: "" });
  },
};
type Verb = keyof typeof verbs;

async function newDraft(now: Date): Promise<string> {
  const id = newId();
  const more = { id, raisingUnit: "SGJ", source: "other", aspectVersion: 1 } as const;
  await transaction((tx) => insertDraft(tx, people.head, now, { ...words, ...more }));
  await evidence(id, "found", "after");
  return id;
}

/** Verbs that end an issue; without a bridle they would leave none alive. */
const rare: readonly IssueMove[] = ["discard", "decline", "merge", "cancel", "reassign"];

interface Wandering {
  issues: number;
  tries: number;
  /** What the machine's clock says at a try that truly happens then. */
  clock?: (count: number, then: Date) => Promise<Date>;
}

/** Tries that many moves, each by one after the other until somebody may, and counts those done by verb. */
export async function wander(seed: number, { issues, tries, clock = async (_, then) => then }: Wandering) {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, rank: random() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  const { inspector, inspector2, head, liaison, otherHead, partner } = people;
  const ids: string[] = [];
  const counts: Record<string, number> = {};
  for (let count = 0; count < tries; count++) {
    const now = await clock(count, new Date(at(monday, "08:00").getTime() + count * 600_000));
    if (ids.length < issues || random() < 0.05) ids.push(await newDraft(now));
    const id = pick(ids.slice(-issues));
    const { state } = await row(id);
    const open = issueMoveNames.filter((name) => leadsTo(name, state) && (random() < 0.1 || !rare.includes(name)));
    const verb: Verb = random() < 0.1 || open.length === 0 ? pick(Object.keys(verbs) as Verb[]) : pick(open);
    if (verb === "submit" && random() < 0.8) await evidence(id, "after");
    const brought = pick(["nothing", "plan", "fix"] as const);
    for (const viewer of shuffled([inspector, inspector2, head, liaison, otherHead, partner])) {
      const result = await verbs[verb]({ viewer, now, id, other: pick(ids), brought });
      if (!result.ok) continue;
      counts[verb] = (counts[verb] ?? 0) + 1;
      break;
    }
  }
  return counts;
}
