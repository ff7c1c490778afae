import { describe, expect, test } from "vitest";
import { daysOfMonth, type FoundCount, funnel, trend } from "./flow";

const row = (
  month: string,
  stage: FoundCount["stage"],
  count: number,
  closedMonth: string | null = null,
): FoundCount => ({
  side: "city",
  month,
  stage,
  closedMonth,
  count,
});
const rows = [
  row("2023-02", "closed", 3, "2023-03"),
  row("2023-02", "closed", 1, "2023-05"),
  row("2023-02", "planPassed", 2),
  row("2023-04", "found", 1),
  row("2023-04", "submitted", 2),
  row("2023-04", "submitted", 1),
];
const period = { from: "2023-01-01", asOf: "2023-05-20" };

describe("the trend", () => {
  test("goes from the first month in which something was found until the day, empty months too", () => {
    expect(trend(rows, period)).toEqual([
      { month: "2023-02", found: 6, rectified: 0, rectifying: 6 },
      { month: "2023-03", found: 0, rectified: 3, rectifying: 3 },
      { month: "2023-04", found: 4, rectified: 0, rectifying: 7 },
      { month: "2023-05", found: 0, rectified: 1, rectifying: 6 },
    ]);
  });
  test("of nothing is empty", () => expect(trend([], period)).toEqual([]));
  test("crosses the year", () => {
    const months = trend([row("2022-11", "planPassed", 1)], { from: "2022-01-01", asOf: "2023-02-01" });
    expect(months.map(({ month }) => month)).toEqual(["2022-11", "2022-12", "2023-01", "2023-02"]);
  });
});

test("each stage of the funnel holds those after it", () => {
  expect(funnel(rows, 5)).toEqual({ raised: 15, found: 10, planPassed: 9, submitted: 7, rectified: 4 });
});

test("a month's days end with the period", () => {
  expect(daysOfMonth(period, "2023-05")).toEqual({ from: "2023-05-01", to: "2023-05-20" });
  expect(daysOfMonth(period, "2023-02")).toEqual({ from: "2023-02-01", to: "2023-02-28" });
  expect(daysOfMonth({ from: "2023-02-10", asOf: "2023-02-20" }, "2023-02")).toEqual({
    from: "2023-02-10",
    to: "2023-02-20",
  });
});
