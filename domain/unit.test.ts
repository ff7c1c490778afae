import { describe, expect, test } from "vitest";
import { jurisdictionOf, liesIn, type UnitKind } from "./unit";

const unit = (path: string) => ({ code: path.slice(path.lastIndexOf("/") + 1), path });

describe("what lies in a unit's subtree", () => {
  test.each([
    ["CZ", "CZ", true],
    ["CZ/GAJ", "CZ", true],
    ["CZ/GCQ/GCQ-FGW", "CZ", true],
    ["CZ/GCQ/GCQ-FGW", "CZ/GCQ", true],
    ["CZ/GCQ", "CZ/GCQ", true],
    ["CZ", "CZ/GCQ", false],
    ["CZ/GCQ", "CZ/GCQ/GCQ-FGW", false],
    ["CZ/DZX/DZX-FGW", "CZ/GCQ", false],
    ["CZ/GCQX", "CZ/GCQ", false],
    ["CZX/GAJ", "CZ", false],
  ])("%s in %s: %s", (path, within, expected) => expect(liesIn(unit(path), unit(within))).toBe(expected));
});

describe("the jurisdiction", () => {
  const way = (path: string, ...kinds: UnitKind[]) =>
    path.split("/").map((code, at) => ({ code, kind: kinds[at] ?? "bureau" }));
  test.each<[path: string, kinds: UnitKind[], expected: string]>([
    ["CZ", ["city"], "CZ"],
    ["CZ/GAJ", ["city"], "CZ"],
    ["CZ/GAJ/GAJ-1", ["city"], "CZ"],
    ["CZ/GCQ", ["city", "county"], "GCQ"],
    ["CZ/JKQ", ["city", "zone"], "JKQ"],
    ["CZ/GCQ/GCQ-FGW", ["city", "county"], "GCQ"],
    ["CZ/JKQ/JKQ-JFJ/JKQ-JFJ-1", ["city", "zone"], "JKQ"],
  ])("of %s (%s) is %s", (path, kinds, expected) => expect(jurisdictionOf(way(path, ...kinds))).toBe(expected));
});
