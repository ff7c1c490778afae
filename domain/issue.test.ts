import { describe, expect, test } from "vitest";
import {
  finalStates,
  type IssueMove,
  type IssueState,
  inspectorStates,
  issueMoveNames,
  issueStates,
  leadStates,
  type Need,
  type NeedFacts,
  needMet,
  needsTwoKeys,
  openStates,
  openWhileSuspended,
  type Party,
  ruleOf,
  target,
  unmetNeed,
} from "./issue";

const underWay: IssueState[] = ["raised", "assigned", "planning", "planned", "rectifying", "submitted", "inspecting"];
const allTo = (to: IssueState, from: readonly IssueState[]) => Object.fromEntries(from.map((state) => [state, to]));

/** DESIGN §3, row by row, written down a second time. */
const way: Record<IssueMove, { by: Party; paths: Partial<Record<IssueState, IssueState>>; needs: Need[] }> = {
  raise: { by: "raisingHead", paths: { draft: "raised" }, needs: ["concludedWalk", "placed"] },
  discard: { by: "raising", paths: { draft: "cancelled" }, needs: [] },
  return: { by: "inspector", paths: { raised: "draft" }, needs: [] },
  decline: { by: "inspector", paths: { raised: "declined" }, needs: [] },
  assign: { by: "inspector", paths: { raised: "assigned" }, needs: [] },
  approve: { by: "inspector", paths: { raised: "rectifying" }, needs: ["ownPlan"] },
  verifyFixed: { by: "inspector", paths: { raised: "inspecting" }, needs: ["broughtFix", "notOfLead"] },
  reassign: {
    by: "inspector",
    paths: allTo("assigned", ["assigned", "planning", "planned", "rectifying"]),
    needs: [],
  },
  accept: { by: "lead", paths: { assigned: "planning" }, needs: [] },
  plan: { by: "lead", paths: { planning: "planned" }, needs: [] },
  returnPlan: { by: "inspector", paths: { planned: "planning" }, needs: [] },
  approvePlan: { by: "inspector", paths: { planned: "rectifying" }, needs: [] },
  submit: {
    by: "leadHead",
    paths: { rectifying: "submitted", planning: "submitted" },
    needs: ["spotWhenPlanning", "cleanReviews", "evidence", "partnersSignedOff", "outcomes"],
  },
  withdraw: { by: "lead", paths: { planned: "planning", submitted: "rectifying" }, needs: [] },
  pass: { by: "inspector", paths: { submitted: "inspecting" }, needs: ["notOfLead"] },
  returnWork: { by: "inspector", paths: { submitted: "rectifying", inspecting: "rectifying" }, needs: [] },
  close: { by: "inspector", paths: { inspecting: "closed" }, needs: ["otherThanPasser", "cleanReviews"] },
  merge: { by: "inspector", paths: allTo("merged", underWay), needs: [] },
  cancel: { by: "inspector", paths: allTo("cancelled", underWay), needs: [] },
  reopen: { by: "inspector", paths: { closed: "rectifying" }, needs: [] },
};

test("there are these moves and no other", () =>
  expect(issueMoveNames.toSorted()).toEqual(Object.keys(way).toSorted()));

describe.each(Object.keys(way) as IssueMove[])("%s", (move) => {
  test.each(issueStates)("from %s", (state) => expect(target(move, state)).toBe(way[move].paths[state]));
  test("who", () => expect(ruleOf(move).by).toBe(way[move].by));
  test("needs", () => expect(ruleOf(move).needs ?? []).toEqual(way[move].needs));
  test.each(issueStates)("two keys from %s", (state) =>
    expect(needsTwoKeys(move, state)).toBe(
      (move === "merge" || move === "cancel") && underWay.includes(state) && state !== "raised",
    ),
  );
  test("while suspended", () => expect(openWhileSuspended.includes(move)).toBe(move === "withdraw"));
});

test("every state is on somebody's clock, a draft, or final", () => {
  expect([...leadStates, ...inspectorStates].filter((state) => state !== "planned").toSorted()).toEqual(
    underWay.filter((state) => state !== "planned").toSorted(),
  );
  expect([...openStates, ...finalStates].toSorted()).toEqual([...issueStates].toSorted());
  expect(finalStates).toEqual(["closed", "declined", "merged", "cancelled"]);
});

test("from every open state some move leads on, and from a final one only reopening", () => {
  const from = (state: IssueState) => issueMoveNames.filter((move) => target(move, state));
  for (const state of openStates) expect(from(state).length).toBeGreaterThan(0);
  expect(finalStates.map(from)).toEqual([["reopen"], [], [], []]);
});

describe("needs", () => {
  const nothing: NeedFacts = {
    state: "rectifying",
    source: "walk",
    kind: "term",
    hasWords: false,
    hasPhoto: false,
    hasTaskAndAspect: false,
    walkConcluded: false,
    raisingIsLead: false,
    broughtPlan: false,
    broughtFix: false,
    hasEvidenceAfter: false,
    hasEvidenceBefore: false,
    partnersOpen: 1,
    hasOutcomes: false,
    noOutcomeReason: false,
    viewerPassed: true,
    viewerInLead: true,
    cleanReviews: 1,
  };
  const evidence = { hasEvidenceBefore: true, hasEvidenceAfter: true };
  const cells: [need: Need, facts: Partial<NeedFacts>, met: boolean][] = [
    ["cleanReviews", {}, true],
    ["cleanReviews", { kind: "long" }, false],
    ["cleanReviews", { kind: "long", cleanReviews: 2 }, true],
    ["concludedWalk", {}, false],
    ["concludedWalk", { walkConcluded: true }, true],
    ["concludedWalk", { source: "hotline" }, true],
    ["placed", {}, false],
    ["placed", { hasWords: true }, false],
    ["placed", { hasTaskAndAspect: true }, false],
    ["placed", { hasWords: true, hasTaskAndAspect: true }, true],
    ["placed", { hasPhoto: true, hasTaskAndAspect: true }, true],
    ["placed", { source: "media", hasWords: true }, true],
    ["placed", { source: "media" }, false],
    ["ownPlan", {}, false],
    ["ownPlan", { broughtPlan: true }, true],
    ["broughtFix", { broughtFix: true }, false],
    ["broughtFix", { broughtFix: true, hasEvidenceAfter: true }, false],
    ["broughtFix", { broughtFix: true, hasOutcomes: true }, false],
    ["broughtFix", { hasEvidenceAfter: true, hasOutcomes: true }, false],
    ["broughtFix", { broughtFix: true, hasEvidenceAfter: true, hasOutcomes: true }, true],
    ["broughtFix", { broughtFix: true, hasEvidenceAfter: true, noOutcomeReason: true }, true],
    ["partnersSignedOff", {}, false],
    ["partnersSignedOff", { partnersOpen: 0 }, true],
    ["spotWhenPlanning", {}, true],
    ["spotWhenPlanning", { state: "planning" }, false],
    ["spotWhenPlanning", { state: "planning", kind: "long" }, false],
    ["spotWhenPlanning", { state: "planning", kind: "spot" }, true],
    ["evidence", {}, false],
    ["evidence", { hasEvidenceBefore: true }, false],
    ["evidence", { hasEvidenceAfter: true }, false],
    ["evidence", evidence, true],
    ["outcomes", {}, false],
    ["outcomes", { hasOutcomes: true }, true],
    ["outcomes", { noOutcomeReason: true }, true],
    ["otherThanPasser", {}, false],
    ["otherThanPasser", { viewerPassed: false }, true],
    ["notOfLead", {}, false],
    ["notOfLead", { viewerInLead: false }, true],
  ];
  test.each(cells)("%s with %j: %s", (need, facts, met) => expect(needMet[need]({ ...nothing, ...facts })).toBe(met));
  test("each is tried both ways", () => {
    for (const need of Object.keys(needMet))
      expect(new Set(cells.filter(([tried]) => tried === need).map(([, , met]) => met))).toEqual(
        new Set([true, false]),
      );
  });

  test("the first that is not met is named", () => {
    expect(unmetNeed("submit", nothing)).toBe("evidence");
    expect(unmetNeed("submit", { ...nothing, ...evidence })).toBe("partnersSignedOff");
    expect(unmetNeed("submit", { ...nothing, ...evidence, partnersOpen: 0 })).toBe("outcomes");
    expect(unmetNeed("submit", { ...nothing, ...evidence, partnersOpen: 0, hasOutcomes: true })).toBeUndefined();
    expect(unmetNeed("decline", nothing)).toBeUndefined();
  });
});
