import { expect, test } from "vitest";
import { lengthOf, middleOf, placeArcs, roomFor, startOfPlace, swing } from "./way-geometry";

const arc = (from: number, to: number) => ({ key: `${from}-${to}`, from, to });
const levels = (...arcs: [number, number][]) =>
  Object.fromEntries(placeArcs(arcs.map(([from, to]) => arc(from, to))).map(({ key, level }) => [key, level]));

test("places lie in the middle of equal shares", () => {
  expect([0, 3, 7].map((place) => middleOf(place, 8))).toEqual(["6.25%", "43.75%", "93.75%"]);
  expect(startOfPlace(1, 3)).toBe("33.33%");
  expect(lengthOf(2, 8)).toBe("25%");
});

test("arcs side by side share a level; over one another the longer one lies outside", () => {
  expect(levels([3, 2], [6, 5])).toEqual({ "3-2": 0, "6-5": 0 });
  expect(levels([4, 3], [5, 4])).toEqual({ "4-3": 0, "5-4": 0 });
  expect(levels([7, 5], [6, 5])).toEqual({ "6-5": 0, "7-5": 1 });
  expect(levels([7, 1], [6, 5], [4, 2])).toEqual({ "6-5": 0, "4-2": 0, "7-1": 1 });
  expect(levels([5, 2], [4, 1], [3, 0])).toEqual({ "3-0": 0, "4-1": 1, "5-2": 2 });
});

test("what leads nowhere back is not drawn and takes no room", () => {
  expect(placeArcs([arc(2, 2), arc(2, 4)])).toEqual([]);
  expect(roomFor([])).toBe(0);
});

test("the room holds the outermost arc", () => {
  const placed = placeArcs([arc(7, 5), arc(6, 5)]);
  expect(roomFor(placed)).toBeGreaterThan(swing(1));
});
