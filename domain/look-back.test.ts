import { describe, expect, it } from "vitest";
import { calendarFrom } from "./calendar";
import { drawWindow, isDrawOwed, lookBackDue, lookBackRules, lookBackState } from "./look-back";

const calendar = calendarFrom([
  { date: "2023-06-22", kind: "off" },
  { date: "2023-06-23", kind: "off" },
  { date: "2023-06-25", kind: "work" },
  { date: "2023-10-02", kind: "off" },
]);

describe("a draw is owed", () => {
  it.each([
    ["2023-06-05", null, true, "the first ever"],
    ["2023-06-05", "2023-05-29", true, "a new week"],
    ["2023-06-06", "2023-06-05", false, "drawn this week"],
    ["2023-06-10", "2023-05-29", false, "not on a Saturday"],
    ["2023-06-25", "2023-06-12", true, "a Sunday that is worked, for a week in which nobody drew"],
    ["2023-06-26", "2023-06-25", true, "on Monday again"],
    ["2023-10-02", "2023-09-25", false, "not on a holiday"],
    ["2023-10-03", "2023-09-25", true, "on the first working day of that week"],
  ])("on %s after %s: %s, %s", (today, last, owed, _) => {
    expect(isDrawOwed(calendar, last, today)).toBe(owed);
  });
});

it.each([
  ["2023-06-05", 30, null, { from: "2023-04-30", to: "2023-05-06" }],
  ["2023-06-05", 30, "2023-04-29", { from: "2023-04-30", to: "2023-05-06" }],
  ["2023-06-26", 30, "2023-04-29", { from: "2023-04-30", to: "2023-05-27" }],
  ["2023-06-05", 90, "2023-05-06", undefined], // the setting was made longer
])("a draw on %s, %i days after, with the last one up to %s", (today, after, lastTo, expected) => {
  expect(drawWindow(today, after, lastTo)).toEqual(expected);
});

it("is to be walked within two weeks", () => {
  expect(lookBackDue(calendar, lookBackRules, "2023-06-12")).toBe("2023-06-27");
});

it.each([
  [null, "closed", 1, "waiting"],
  [null, "rectifying", 2, "lapsed"],
  [null, "closed", 2, "lapsed"],
  ["holds", "closed", 1, "holds"],
  ["relapsed", "rectifying", 2, "relapsed"],
] as const)("%s, with the issue %s in round %i: %s", (verdict, state, round, expected) => {
  expect(lookBackState({ verdict, round: 1 }, { state, round })).toBe(expected);
});
