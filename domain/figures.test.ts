import { describe, expect, test } from "vitest";
import {
  type Achieved,
  addUp,
  atTheTurn,
  type Cell,
  foundFrom,
  gains,
  instantsOf,
  type Period,
  periodBefore,
  periodUntil,
  sumGains,
  totals,
} from "./figures";
import type { IssueState } from "./issue";
import { replay, type Span } from "./replay";

const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+08:00`);
const period = periodUntil("2023-06-30");

function spansOf(...way: [IssueState, string][]): Span[] {
  return replay(
    way.map(([toState, instant], index) => ({
      subjectType: "issue" as const,
      subjectId: "a",
      at: at(instant),
      fromState: way[index - 1]?.[0] ?? null,
      toState,
    })),
  );
}

describe("a period", () => {
  test("begins with its year unless told otherwise", () => {
    expect(period).toEqual({ from: "2023-01-01", asOf: "2023-06-30" });
    expect(periodUntil("2023-06-30", "2022-07-01")).toEqual({ from: "2022-07-01", asOf: "2023-06-30" });
  });
  test("is Shanghai's days", () =>
    expect(instantsOf(period)).toEqual({ start: at("2023-01-01 00:00"), end: at("2023-07-01 00:00") }));
});

describe("found", () => {
  const raised: [IssueState, string][] = [
    ["draft", "2023-05-01 09:00"],
    ["raised", "2023-05-02 09:00"],
  ];
  test.each<[string, [IssueState, string][], boolean | undefined]>([
    ["not while it is raised", raised, undefined],
    ["once assigned", [...raised, ["assigned", "2023-05-03 09:00"]], false],
    ["by agreeing to its own plan", [...raised, ["rectifying", "2023-05-03 09:00"]], false],
    ["by verifying its fix", [...raised, ["inspecting", "2023-05-03 09:00"], ["closed", "2023-05-04 09:00"]], true],
    ["not when declined", [...raised, ["declined", "2023-05-03 09:00"]], undefined],
    ["not when merged", [...raised, ["assigned", "2023-05-03 09:00"], ["merged", "2023-05-04 09:00"]], undefined],
    ["but until it is merged", [...raised, ["assigned", "2023-05-03 09:00"], ["merged", "2023-07-01 00:00"]], false],
    ["on the last minute of the period", [...raised, ["assigned", "2023-06-30 23:59"]], false],
    ["not a minute later", [...raised, ["assigned", "2023-07-01 00:00"]], undefined],
    [
      "not before it",
      [
        ["raised", "2022-12-30 09:00"],
        ["assigned", "2022-12-31 23:59"],
      ],
      undefined,
    ],
    [
      "not rectified once reopened",
      [
        ...raised,
        ["inspecting", "2023-05-03 09:00"],
        ["closed", "2023-05-04 09:00"],
        ["rectifying", "2023-06-30 10:00"],
      ],
      false,
    ],
  ])("%s", (_, way, rectified) => expect(foundFrom(spansOf(...way), period)?.rectified).toBe(rectified));
});

describe("cells", () => {
  const cell = (more: Partial<Cell>): Cell => ({
    side: "city",
    measure: "found",
    unit: "FGW",
    count: 1,
    ...more,
  });
  const cells = [
    cell({}),
    cell({ unit: "SGJ", count: 2 }),
    cell({ side: "counties", count: 4 }),
    cell({ measure: "heads", count: 8 }),
  ];
  test("add up by side", () => {
    const { city, counties } = totals(cells);
    expect(city).toEqual({ units: 0, heads: 8, items: 0, found: 3, rectified: 0, rectifying: 0 });
    expect(counties.found).toBe(4);
    expect(totals([]).city.found).toBe(0);
  });
  test("and by whatever else", () =>
    expect([...addUp(cells, (each) => each.unit)].map(([unit, counts]) => [unit, counts.found])).toEqual([
      ["FGW", 5],
      ["SGJ", 2],
    ]));
});

describe("gains", () => {
  const steps = (more: Partial<Achieved>): Achieved => ({
    kind: "steps",
    jurisdiction: "CZ",
    task: "A1",
    lead: "SGJ",
    before: 5,
    after: 4,
    ...more,
  });
  test("run from the first before to the last after of a task", () => {
    const list = gains([steps({}), steps({ lead: "FGW", before: 4, after: 2 }), steps({ task: "A2" })]);
    expect(sumGains(list, "steps")).toEqual({ units: 2, tasks: 2, cut: 4 });
    expect(list[0]?.leads).toEqual(["SGJ", "FGW"]);
  });
  test("never count a task twice in a kind, but in each kind", () => {
    const list = gains([steps({}), steps({}), steps({ kind: "days", before: 9, after: 2 })]);
    expect(sumGains(list, "steps")).toEqual({ units: 1, tasks: 1, cut: 1 });
    expect(sumGains(list, "days")).toEqual({ units: 1, tasks: 1, cut: 7 });
    expect(sumGains(list, "visits")).toEqual({ units: 0, tasks: 0, cut: 0 });
  });
  test("end where what was cut came back", () =>
    expect(gains([steps({}), steps({ before: 4, after: 5 })])).toEqual([]));
  test("of the same task in two counties are two", () =>
    expect(sumGains(gains([steps({ jurisdiction: "GCQ" }), steps({ jurisdiction: "DZX" })]), "steps").tasks).toBe(2));
});

test.each([
  ["2023-06-30", "2023-01-01", "2023-05-30"],
  ["2023-03-31", "2023-01-01", "2023-02-28"],
  ["2023-02-01", "2023-01-01", "2023-01-01"],
  ["2023-01-31", "2023-01-01", undefined],
])(
  "figures as of %s are compared with those as of a month earlier, never with another year's",
  (asOf, from, earlier) => {
    expect(periodBefore(periodUntil(asOf))).toEqual(earlier && { from, asOf: earlier });
  },
);

test.each([
  ["2023-01-01", "2023-06-30", ["2023-01-01", "2023-05-31"], ["2023-06-01", "2023-06-30"]],
  ["2022-12-31", "2023-01-01", ["2022-12-31", "2022-12-31"], ["2023-01-01", "2023-01-01"]],
  ["2023-06-01", "2023-06-20", undefined, ["2023-06-01", "2023-06-20"]],
  ["2023-06-10", "2023-06-20", undefined, ["2023-06-10", "2023-06-20"]],
  ["2024-02-01", "2024-03-01", ["2024-02-01", "2024-02-29"], ["2024-03-01", "2024-03-01"]],
])("a period from %s to %s is parted where its last month begins", (from, asOf, over, last) => {
  const days = (part: Period | undefined) => part && [part.from, part.asOf];
  const parted = atTheTurn({ from, asOf });
  expect([days(parted.over), days(parted.last)]).toEqual([over, last]);
});
