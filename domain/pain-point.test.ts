import { describe, expect, it } from "vitest";
import {
  asksToReopen,
  isSatisfied,
  mayJudge,
  movedByIssues,
  painPointMoveNames,
  painPointStates,
  painPointTarget,
  satisfactionLevels,
} from "./pain-point";

const table: Record<string, Record<string, string>> = {
  received: { accept: "accepted", decline: "declined", transfer: "transferred", merge: "merged" },
  accepted: { transfer: "transferred", answer: "answered", merge: "merged", link: "linked" },
  linked: { resolve: "resolved", comeBack: "accepted" },
  answered: { reopen: "accepted" },
  resolved: { reopen: "accepted" },
  declined: {},
  transferred: {},
  merged: {},
};

describe.each(painPointStates)("from %s", (state) => {
  it.each(painPointMoveNames)("%s", (move) => expect(painPointTarget(move, state)).toBe(table[state]?.[move]));
});

it.each([
  [["closed"], "resolve"],
  [["closed", "declined"], "resolve"],
  [["closed", "rectifying"], undefined],
  [["raised"], undefined],
  [["declined", "cancelled"], "comeBack"],
  [[], "comeBack"],
])("linked issues %j make it %s", (states, move) => expect(movedByIssues(states)).toBe(move));

it("asks to reopen on “not solved” and on the two lowest levels", () => {
  const asks = (solved: boolean) => satisfactionLevels.map((level) => asksToReopen({ solved, level }));
  expect(asks(true)).toEqual([false, false, false, true, true]);
  expect(asks(false)).toEqual([true, true, true, true, true]);
  expect(satisfactionLevels.map(isSatisfied)).toEqual([true, true, true, false, false]);
  expect(painPointStates.filter(mayJudge)).toEqual(["answered", "resolved"]);
});
