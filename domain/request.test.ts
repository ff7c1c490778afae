import { expect, test } from "vitest";
import { calendarFrom } from "./calendar";
import { type DayMove, dayAfterMoves } from "./request";

// 2023-05-08 is a Monday.
const calendar = calendarFrom([]);
const stood = (from: string, until: string): DayMove => ({ kind: "suspension", from, until });
const extended = (to: string): DayMove => ({ kind: "extension", to });

test.each<[string, DayMove[], string]>([
  ["nothing", [], "2023-05-19"],
  ["two working days suspended", [stood("2023-05-09", "2023-05-11")], "2023-05-23"],
  ["suspended over a weekend", [stood("2023-05-12", "2023-05-15")], "2023-05-22"],
  ["ended on the day it began", [stood("2023-05-09", "2023-05-09")], "2023-05-19"],
  ["an extension beyond it", [extended("2023-05-26")], "2023-05-26"],
  ["an extension that ends before it", [extended("2023-05-17")], "2023-05-19"],
  ["extended, then suspended", [extended("2023-05-26"), stood("2023-05-09", "2023-05-11")], "2023-05-30"],
  ["suspended, then extended less far", [stood("2023-05-09", "2023-05-11"), extended("2023-05-22")], "2023-05-23"],
])("a plan's own day, 19 May, after %s", (_, moves, day) => {
  expect(dayAfterMoves(calendar, "2023-05-19", moves)).toBe(day);
});
