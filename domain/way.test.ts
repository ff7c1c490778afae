import { describe, expect, test } from "vitest";
import { calendarFrom, startOf } from "./calendar";
import type { IssueMove, IssueState } from "./issue";
import type { Span } from "./replay";
import { wayOf } from "./way";

const calendar = calendarFrom([]);
/** 1 May 2023 is a Monday. */
const at = (day: number) => new Date(startOf(`2023-05-${String(day).padStart(2, "0")}`).getTime() + 9 * 3_600_000);

type Leg = [move: IssueMove | "drafted", to: IssueState, day: number];

/** A history as spans and moves. */
function past(...legs: Leg[]) {
  const spans = legs.map(
    ([, state, day], i): Span => ({
      subjectType: "issue",
      subjectId: "1",
      state,
      cameFrom: legs[i - 1]?.[1] ?? null,
      startedAt: at(day),
      endedAt: legs[i + 1] ? at(legs[i + 1]?.[2] ?? 0) : null,
    }),
  );
  const moves = legs.flatMap(([move, to, day], i) =>
    move === "drafted" ? [] : [{ move, from: legs[i - 1]?.[1] ?? null, to, at: at(day) }],
  );
  return { spans, moves, brought: null };
}
const raised: Leg[] = [
  ["drafted", "draft", 1],
  ["raise", "raised", 2],
];
const handedOver: Leg[] = [...raised, ["assign", "assigned", 3], ["accept", "planning", 4], ["plan", "planned", 8]];
const way = (legs: Leg[], today = 31, brought: "plan" | "fix" | null = null) =>
  wayOf({ ...past(...legs), brought }, calendar, `2023-05-${today}`);
const looks = (legs: Leg[], brought: "plan" | "fix" | null = null) =>
  way(legs, 31, brought).rounds.map(({ stations }) => stations.map(({ state, look }) => `${state} ${look}`));

test("where it has been, where it is, what lies ahead", () => {
  expect(looks(handedOver)).toEqual([
    [
      "raised passed",
      "assigned passed",
      "planning passed",
      "planned now",
      "rectifying ahead",
      "submitted ahead",
      "inspecting ahead",
      "closed ahead",
    ],
  ]);
});

test("working days inside each state, and by whom it waited", () => {
  const { rounds, days } = way(handedOver, 11);
  // Tuesday to Wednesday; to Thursday; over a weekend to Monday; until today, Thursday.
  expect(rounds[0]?.stations.slice(0, 4).map((station) => station.days)).toEqual([1, 1, 2, 3]);
  expect(days).toEqual({ raising: 0, lead: 3, inspectors: 4 });
});

test("what was brought along shortens the way", () => {
  expect(looks(raised, "plan")).toEqual([
    ["raised now", "rectifying ahead", "submitted ahead", "inspecting ahead", "closed ahead"],
  ]);
  expect(looks(raised, "fix")).toEqual([["raised now", "inspecting ahead", "closed ahead"]]);
});

describe("what comes back", () => {
  const twice: Leg[] = [
    ...handedOver,
    ["returnPlan", "planning", 9],
    ["plan", "planned", 10],
    ["returnPlan", "planning", 11],
  ];

  test("is counted by its move, and lies ahead once more", () => {
    expect(way(twice).rounds[0]?.returns).toEqual([{ move: "returnPlan", from: "planned", to: "planning", times: 2 }]);
    expect(looks(twice)[0]?.slice(2, 5)).toEqual(["planning now", "planned again", "rectifying ahead"]);
  });

  test("adds its stays up", () => {
    const planned = way(twice).rounds[0]?.stations.find(({ state }) => state === "planned");
    expect(planned?.stays.map(({ days, left }) => [days, left])).toEqual([
      [1, "returnPlan"],
      [1, "returnPlan"],
    ]);
    expect(planned?.days).toBe(2);
  });

  test("a new lead in the same state is one too, without a way back", () => {
    const reassigned: Leg[] = [...raised, ["assign", "assigned", 3], ["reassign", "assigned", 4]];
    expect(way(reassigned).rounds[0]?.returns).toEqual([
      { move: "reassign", from: "assigned", to: "assigned", times: 1 },
    ]);
  });

  test("a draft sent back stands on the way; the first one does not", () => {
    const back: Leg[] = [...raised, ["return", "draft", 3]];
    expect(looks(back)[0]?.slice(0, 3)).toEqual(["draft now", "raised again", "assigned ahead"]);
    expect(looks([...back, ["raise", "raised", 4]])[0]?.slice(0, 3)).toEqual([
      "draft passed",
      "raised now",
      "assigned ahead",
    ]);
  });
});

test("a reopened issue begins another round, on the same places", () => {
  const again: Leg[] = [
    ...raised,
    ["verifyFixed", "inspecting", 3],
    ["close", "closed", 4],
    ["reopen", "rectifying", 8],
    ["submit", "submitted", 9],
  ];
  expect(looks(again)).toEqual([
    ["raised passed", "inspecting passed", "closed closed"],
    ["rectifying passed", "submitted now", "inspecting ahead", "closed ahead"],
  ]);
  expect(way(again).places).toEqual(["raised", "rectifying", "submitted", "inspecting", "closed"]);
  expect(way(again).rounds[0]?.returns).toEqual([]);
});

test.each(["declined", "merged", "cancelled"] as const)("%s: over, with nothing ahead", (end) => {
  const move = { declined: "decline", merged: "merge", cancelled: "cancel" } as const;
  expect(looks([...raised, [move[end], end, 3]])).toEqual([["raised passed", `${end} stopped`]]);
});

test("a draft alone lies all ahead", () => expect(looks([["drafted", "draft", 1]])[0]?.[0]).toBe("draft now"));
