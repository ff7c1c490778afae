import { describe, expect, it } from "vitest";
import { calendarFrom } from "./calendar";
import {
  agencyWord,
  orderDueDays,
  orderLight,
  orderMoveNames,
  orderNumber,
  orderOwed,
  orderStates,
  orderTarget,
} from "./order";

// Labour Day 2023: 29 April to 3 May off, 23 April and 6 May made up.
const off = ["2023-04-29", "2023-04-30", "2023-05-01", "2023-05-02", "2023-05-03"];
const calendar = calendarFrom([
  ...off.map((date) => ({ date, kind: "off" as const })),
  { date: "2023-05-06", kind: "work" },
]);

describe("the way", () => {
  const way: Record<string, string> = {
    draft: "issue→issued discard→discarded withdraw→discarded",
    issued: "accept→accepted withdraw→withdrawn",
    accepted: "plan→planned withdraw→withdrawn",
    planned: "tell→progressing finish→done return→accepted withdraw→withdrawn",
    progressing: "finish→done return→planned withdraw→withdrawn",
    done: "return→progressing clear→cleared",
    cleared: "",
    withdrawn: "",
    discarded: "",
  };
  it.each(orderStates)("from %s", (state) => {
    const open = orderMoveNames.flatMap((move) => {
      const to = orderTarget(move, state);
      return to ? [`${move}→${to}`] : [];
    });
    expect(open.join(" ")).toBe(way[state]);
  });
});

describe("days from the day it is signed", () => {
  it.each([
    ["13710", "2023-04-27", "2023-04-28", "2023-04-28", "2023-05-05", "2023-05-10"],
    ["ordinary", "2023-04-27", "2023-04-28", "2023-05-05", "2023-05-15", "2023-05-22"],
    // A month later is a Saturday.
    ["13710hard", "2023-04-27", "2023-04-28", "2023-04-28", "2023-05-05", "2023-05-29"],
    ["13710hard", "2023-01-31", "2023-02-01", "2023-02-01", "2023-02-03", "2023-02-28"],
  ] as const)("%s on %s", (preset, today, acceptDueDay, planDueDay, tellDueDay, finishDueDay) => {
    expect(orderDueDays(calendar, preset, today)).toEqual({ acceptDueDay, planDueDay, tellDueDay, finishDueDay });
  });
});

describe("what is owed", () => {
  const days = { acceptDueDay: "A", planDueDay: "B", tellDueDay: "C", finishDueDay: "D" };
  const owed = { issued: "A", accepted: "B", planned: "C", progressing: "D" } as Record<string, string>;
  it.each(orderStates)("%s", (state) => expect(orderOwed({ state, ...days })).toBe(owed[state] ?? null));

  it.each([
    ["2023-05-04", "green"],
    ["2023-05-05", "yellow"],
    ["2023-05-06", "red"],
  ])("three colours on %s", (today, light) => expect(orderLight(calendar, "2023-05-05", today)).toBe(light));
  it("none once nothing is owed", () => expect(orderLight(calendar, null, "2023-05-05")).toBeNull());
});

it.each([
  ["city", "池州市", "池走督"],
  ["county", "贵池区", "贵池走督"],
  ["county", "东至县", "东至走督"],
  ["county", "石台县", "石台走督"],
  ["county", "青阳县", "青阳走督"],
  ["zone", "九华山管委会", "九华山走督"],
  ["zone", "池州经开区", "池州经开走督"],
  ["zone", "平天湖管委会", "平天湖走督"],
  ["zone", "江南新兴产业集中区", "江南走督"],
  ["county", "县", "县走督"],
] as const)("%s %s signs as %s", (kind, shortName, word) => expect(agencyWord({ kind, shortName })).toBe(word));

it("is numbered in six-sided brackets without leading zeros", () => {
  expect(orderNumber("池走督", { year: 2026, number: 1 })).toBe("池走督〔2026〕1号");
});
