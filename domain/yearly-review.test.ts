import { expect, it } from "vitest";
import { cleanRun, yearDay } from "./yearly-review";

it.each([
  ["2023-05-08", "2024-05-07", undefined],
  ["2023-05-08", "2024-05-08", "2024-05-08"],
  ["2023-05-08", "2025-05-07", "2024-05-08"],
  ["2023-05-08", "2023-12-31", undefined],
  ["2024-02-29", "2025-02-28", undefined],
  ["2024-02-29", "2025-03-01", "2025-02-29"],
])("begun on %s, on %s the year's day is %s", (start, today, day) => {
  expect(yearDay(start, today)).toBe(day);
});

it.each([
  [[], 0],
  [[true], 1],
  [[true, true], 2],
  [[false, true, true], 0],
  [[true, false, true], 1],
])("of %j so many in a row are clean: %i", (clean, run) => {
  expect(cleanRun(clean.map((one) => ({ clean: one })))).toBe(run);
});
