import { expect, test } from "vitest";
import { cut, outcomeKinds } from "./outcome";

test("the five kinds of outcome", () => {
  expect(outcomeKinds).toEqual(["steps", "days", "documents", "visits", "tripFreeDocuments"]);
});

test.each([
  [5, 3, 2],
  [5, 0, 5],
  [5, 5, 0],
  [3, 5, 0],
  [0, 0, 0],
])("from %i to %i cuts %i", (before, after, expected) => expect(cut({ kind: "steps", before, after })).toBe(expected));
