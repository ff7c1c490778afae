import { describe, expect, it } from "vitest";
import {
  asksToReopen,
  isSatisfied,
  mayJudge,
  movedByIssues,
  painPointMoveNames,
  painPointNumber,
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

it.each([
  "SQ-2026-0099",
  "SQ20260099",
  " sq20260099 ",
  "sq 2026 0099",
  "ＳＱ－２０２６－００９９",
  "ｓｑ２０２６００９９",
  "SQ—2026—0099",
])("reads %j as SQ-2026-0099", (typed) => expect(painPointNumber(typed)).toBe("SQ-2026-0099"));

it("takes no other number for one of a pain point", () => {
  expect(painPointNumber("SQ-2026-12345")).toBe("SQ-2026-12345");
  for (const typed of ["", "SQ-2026-99", "XX20260099", "<script>"]) expect(painPointNumber(typed)).not.toContain("-");
});
