import { expect, it } from "vitest";
import { ratesOf, shareOf } from "./satisfaction";

it("counts each rate by its own denominator", () => {
  const rates = ratesOf([
    { replied: true, verdict: { solved: true, level: "veryGood" } },
    { replied: true, verdict: { solved: false, level: "fair" } },
    { replied: true, verdict: { solved: false, level: "veryPoor" } },
    { replied: true, verdict: null },
    { replied: false, verdict: null },
  ]);
  expect(rates).toEqual({
    response: { part: 4, whole: 5 },
    solution: { part: 1, whole: 3 },
    satisfaction: { part: 2, whole: 3 },
  });
  expect(shareOf(rates.response)).toBe(0.8);
});

it("has no share of nothing", () => {
  expect(shareOf(ratesOf([]).solution)).toBeNull();
});
