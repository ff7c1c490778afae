import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { measured, measuredFile, results } from "./measured";
import { atLeast, atMost } from "./report";

test("the page says of each measure what it is, what it may be and whether it is met", () => {
  const page = measured([
    {
      about: { database: "sqlite", commit: "abc", machine: "a | b" },
      measures: [atLeast("quick", 60, 100, 0.5, { perSecond: 60 }), atMost("grows", 3, 1, 1.5)],
      readings: [{ name: "ledger", perSecond: 100.12, p50: 9.876, p95: 0 }],
      facts: { megabytes: 200 },
    },
  ]);
  expect(page).toContain("| quick | 0.60 | ≥ 0.5 | ✓ | perSecond 60.00 |");
  expect(page).toContain("| grows | 3.00 | ≤ 1.5 | ✗ |  |");
  expect(page).toContain("| ledger | 100 | 9.88 | – |");
  expect(page).toContain("| machine | a \\| b |");
  expect(page).toContain("**1 ✓ · 1 ✗**");
});

test("docs/measured.md is what the results say", () => {
  expect(readFileSync(measuredFile, "utf8")).toBe(measured(results()));
});
