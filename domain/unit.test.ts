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
  test.each<[path: string, kind: UnitKind, expected: string]>([
    ["CZ", "city", "CZ"],
    ["CZ/GAJ", "bureau", "CZ"],
    ["CZ/GCQ", "county", "GCQ"],
    ["CZ/JKQ", "zone", "JKQ"],
    ["CZ/GCQ/GCQ-FGW", "bureau", "GCQ"],
    ["CZ/JKQ/JKQ-JFJ", "bureau", "JKQ"],
  ])("of %s (%s) is %s", (path, kind, expected) => expect(jurisdictionOf({ ...unit(path), kind })).toBe(expected));
});
