import { describe, expect, test } from "vitest";
import { aspectAnswers, experienceOf, type WalkMove, type WalkState, walkStates, walkTarget } from "./walk";

describe("the walk's way, every state by every move", () => {
  const way: Record<WalkMove, Partial<Record<WalkState, WalkState>>> = {
    begin: { planned: "walking" },
    conclude: { walking: "concluded" },
    cancel: { planned: "cancelled", walking: "cancelled" },
  };
  for (const move of Object.keys(way) as WalkMove[])
    for (const state of walkStates)
      test(`${move} from ${state}`, () => expect(walkTarget(move, state)).toBe(way[move][state]));
});

test("three answers, and never yes or no", () => expect(aspectAnswers).toEqual(["nothing", "issue", "inapplicable"]));

describe("what a walk really took", () => {
  const step = { minutes: null, waitingMinutes: null, trips: null, documents: [] };

  test("nothing before the first step", () =>
    expect(experienceOf([])).toEqual({ steps: 0, documents: 0, visits: 0, minutes: 0, waitingMinutes: 0 }));

  test("sums, where what was not noted counts nothing", () =>
    expect(
      experienceOf([
        { ...step, minutes: 10, waitingMinutes: 30, trips: 1 },
        { ...step, minutes: 5 },
        { ...step, trips: 2, waitingMinutes: 0 },
      ]),
    ).toEqual({ steps: 3, documents: 0, visits: 3, minutes: 15, waitingMinutes: 30 }));

  test("a document asked for twice counts once, a blank name never", () =>
    expect(
      experienceOf([
        { ...step, documents: ["身份证", "户口簿 "] },
        { ...step, documents: ["户口簿", " ", ""] },
      ]).documents,
    ).toBe(2));
});
