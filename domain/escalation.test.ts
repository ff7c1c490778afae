import { describe, expect, it } from "vitest";
import { addDays, type Calendar, calendarFrom, type Day } from "./calendar";
import {
  type EscalationFacts,
  type EscalationPreset,
  escalationPresets,
  mayPress,
  nextRung,
  openRungs,
  orderPresetOf,
  rungAhead,
  rungDue,
  type Taken,
} from "./escalation";

// 22 to 24 June 2023 were off, Sunday the 25th was worked.
const calendar: Calendar = calendarFrom([
  { date: "2023-06-22", kind: "off" },
  { date: "2023-06-23", kind: "off" },
  { date: "2023-06-25", kind: "work" },
]);
const issue: EscalationFacts = { state: "rectifying", suspended: false, dueDay: "2023-06-16", submittedDay: null };

/** What the rule takes, asked every day but for some. */
function climbed(
  preset: EscalationPreset,
  from: Day,
  to: Day,
  down: readonly Day[] = [],
  begun: Taken[] = [],
): string[] {
  const [taken, found] = [[...begun], [] as string[]];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const rung = down.includes(day) ? undefined : rungDue(calendar, preset, issue, taken, day);
    if (!rung) continue;
    taken.push({ rung, day, lifted: false });
    found.push(`${day} ${rung}`);
  }
  return found;
}

describe("the ladder", () => {
  it("is climbed by working days, over a holiday and a make-up day, each rung once", () => {
    expect(climbed("ordinary", "2023-06-10", "2023-08-31")).toEqual([
      "2023-06-21 urging",
      "2023-06-26 order",
      "2023-07-03 interview",
      "2023-07-17 listing",
    ]);
  });

  it("by 13710 is quicker, and lists after a month", () => {
    expect(climbed("13710", "2023-06-10", "2023-08-31")).toEqual([
      "2023-06-19 urging",
      "2023-06-21 order",
      "2023-06-28 interview",
      "2023-07-17 listing",
    ]);
  });

  it("is nobody's but the inspectors' where it is left to them", () => {
    expect(climbed("byHand", "2023-06-10", "2024-06-10")).toEqual([]);
  });

  it("loses no rung to downtime and skips none: one a working day", () => {
    const away = Array.from({ length: 20 }, (_, index) => addDays("2023-06-17", index));
    expect(climbed("ordinary", "2023-06-10", "2023-07-31", away)).toEqual([
      "2023-07-07 urging",
      "2023-07-10 order",
      "2023-07-11 interview",
      "2023-07-17 listing",
    ]);
  });

  it("goes on from what was taken by hand; what was lifted is not taken again by rule", () => {
    const byHand: Taken[] = [{ rung: "interview", day: "2023-06-19", lifted: false }];
    expect(climbed("ordinary", "2023-06-19", "2023-08-31", [], byHand)).toEqual(["2023-07-17 listing"]);
    const lifted: Taken[] = [{ rung: "listing", day: "2023-06-19", lifted: true }];
    expect(climbed("ordinary", "2023-06-19", "2023-12-31", [], lifted)).toEqual([]);
  });

  it.each<[string, Partial<EscalationFacts>]>([
    ["suspended", { suspended: true }],
    ["handed in", { state: "submitted" }],
    ["waiting for its partners", { submittedDay: "2023-06-15" }],
    ["closed", { state: "closed" }],
    ["without a due day", { dueDay: null }],
  ])("stands still while %s", (_, facts) => {
    expect(rungDue(calendar, "13710", { ...issue, ...facts }, [], "2023-07-31")).toBeUndefined();
  });

  it("takes nothing on a day off or on the due day itself", () => {
    expect(rungDue(calendar, "13710", issue, [], "2023-06-18")).toBeUndefined();
    expect(rungDue(calendar, "13710", issue, [], "2023-06-16")).toBeUndefined();
    expect(nextRung(calendar, "13710", "2023-06-16", [])).toEqual({ rung: "urging", day: "2023-06-19" });
  });
});

describe("what comes next is said", () => {
  it.each<[string, EscalationPreset | null, EscalationPreset, Day | undefined]>([
    ["2023-06-16T10:00", "ordinary", "ordinary", "2023-06-21"],
    ["2023-06-19T07:00", "13710", "13710", "2023-06-19"],
    ["2023-06-19T19:59", "13710", "13710", "2023-06-19"],
    ["2023-06-19T20:00", "13710", "13710", "2023-06-20"],
    ["2023-06-20T10:00", "13710", "13710", "2023-06-20"],
    ["2023-06-21T21:00", "13710", "13710", "2023-06-25"],
    ["2023-06-23T10:00", "13710", "13710", "2023-06-25"],
    ["2023-06-20T10:00", "byHand", "13710", "2023-06-21"],
    ["2023-06-20T10:00", "ordinary", "13710", "2023-06-21"],
    ["2023-06-20T10:00", "13710", "byHand", "2023-06-20"],
    ["2023-06-20T20:00", "13710", "byHand", undefined],
    ["2023-06-20T10:00", null, "13710", "2023-06-21"],
  ])("at %s, by %s today and %s after: %s", (at, today, after, day) => {
    const next = rungAhead(calendar, { today, after }, "2023-06-16", [], new Date(`${at}:00+08:00`));
    expect(next).toEqual(day && { rung: "urging", day });
  });

  it("and once one was taken today, the next is another day's", () => {
    const taken: Taken[] = [{ rung: "urging", day: "2023-06-21", lifted: false }];
    const presets = { today: "13710", after: "13710" } as const;
    expect(rungAhead(calendar, presets, "2023-06-16", taken, new Date("2023-06-21T10:00:00+08:00"))).toEqual({
      rung: "order",
      day: "2023-06-25",
    });
  });
});

it("an inspector takes any higher rung, and again what was lifted", () => {
  expect(openRungs([])).toEqual(["reminder", "urging", "order", "interview", "listing"]);
  expect(openRungs([{ rung: "order", day: "2023-06-21", lifted: false }])).toEqual(["interview", "listing"]);
  expect(openRungs([{ rung: "listing", day: "2023-06-21", lifted: true }])).toContain("listing");
});

it("orders run by the days of the preset; what lasts or needs several is hard", () => {
  const of = (preset: EscalationPreset) => [
    orderPresetOf(preset, { kind: "term", partners: 0 }),
    orderPresetOf(preset, { kind: "long", partners: 0 }),
    orderPresetOf(preset, { kind: "term", partners: 2 }),
  ];
  expect(escalationPresets.map(of)).toEqual([
    ["ordinary", "ordinary", "ordinary"],
    ["13710", "13710hard", "13710hard"],
    ["ordinary", "ordinary", "ordinary"],
  ]);
});

it.each([
  ["2023-05-12T07:59", false],
  ["2023-05-12T08:00", true],
  ["2023-05-12T19:59", true],
  ["2023-05-12T20:00", false],
  ["2023-05-12T23:13", false],
  ["2023-05-13T10:00", false],
])("presses by rule at %s: %s", (at, may) => {
  expect(mayPress(calendarFrom([]), new Date(`${at}:00+08:00`))).toBe(may);
});
