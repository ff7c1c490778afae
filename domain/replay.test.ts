import { describe, expect, test } from "vitest";
import { heldUntil, type PastEvent, replay } from "./replay";

const at = (hour: number) => new Date(Date.UTC(2023, 4, 8, hour));
const event = (subjectId: string, hour: number, fromState: string | null, toState: string | null): PastEvent => ({
  subjectType: "issue",
  subjectId,
  at: at(hour),
  fromState,
  toState,
});

describe("replay", () => {
  test("ends a span where the next begins, subject by subject", () => {
    const spans = replay([
      event("a", 1, null, "draft"),
      event("b", 2, null, "draft"),
      event("a", 3, "draft", "raised"),
      event("a", 4, null, null),
      event("a", 5, "raised", "assigned"),
    ]);
    expect(
      spans.map(({ subjectId, state, cameFrom, startedAt, endedAt }) => [
        subjectId,
        state,
        cameFrom,
        startedAt,
        endedAt,
      ]),
    ).toEqual([
      ["a", "draft", null, at(1), at(3)],
      ["b", "draft", null, at(2), null],
      ["a", "raised", "draft", at(3), at(5)],
      ["a", "assigned", "raised", at(5), null],
    ]);
  });

  test("of nothing is nothing", () => expect(replay([])).toEqual([]));
});

test("a span holds until its end, which is already the next one's", () => {
  const span = { startedAt: at(1), endedAt: at(3) };
  expect([1, 2, 3, 4].map((hour) => heldUntil(span, at(hour)))).toEqual([false, true, true, false]);
  expect(heldUntil({ startedAt: at(1), endedAt: null }, at(9))).toBe(true);
});
