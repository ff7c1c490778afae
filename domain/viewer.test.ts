import { expect, it } from "vitest";
import { testViewer } from "@/test-support/viewer";
import { type Role, seesWholeCity } from "./viewer";

it.each<[role: Role, path: string, whole: boolean]>([
  ["inspector", "CZ", true],
  ["leader", "CZ", true],
  ["leader", "CZ/GCQ", false],
  ["inspector", "CZ/GCQ", false],
  ["liaison", "CZ/GCQ/GCQ-FGW", false],
  ["admin", "CZ", false],
])("%s of %s sees the whole city: %s", (role, path, whole) =>
  expect(seesWholeCity(testViewer("li", [role, path]))).toBe(whole),
);

it("is enough to hold one grant over the city", () =>
  expect(seesWholeCity(testViewer("li", ["liaison", "CZ/GCQ"], ["inspector", "CZ"]))).toBe(true));
