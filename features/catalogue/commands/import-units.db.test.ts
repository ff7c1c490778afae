import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { units } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import { told } from "@/test-support/pain-points";
import { importing, seedFile } from "@/test-support/seed";

beforeEach(freshDatabase);

const head = "code,name_zh,short_zh,name_en,kind,parent,counterpart";
const file = (...lines: string[]) => [head, ...lines].join("\n");
const unit = (code: string, kind: string, parent: string, counterpart = "") =>
  `${code},${code} 全称,${code},,${kind},${parent},${counterpart}`;
const small = [
  unit("P-A", "bureau", "P", "A"),
  unit("P", "county", "C"),
  unit("C", "city", ""),
  unit("A", "bureau", "C"),
  unit("Q", "zone", "C"),
];
const places = async () =>
  (await db.select().from(units).orderBy(asc(units.code))).map(({ path, jurisdiction }) => `${path} ${jurisdiction}`);
const errorsOf = async (...lines: string[]) => {
  const { findings, applied } = await importing("units", file(...lines));
  expect(applied).toBe(false);
  const errors = findings.filter(({ level }) => level === "error");
  return errors.map(({ code, row, column }) => [code, row, column]);
};

test("paths and jurisdictions are computed, whatever the order of the rows", async () => {
  await importing("units", file(...small));
  expect(await places()).toEqual(["C/A C", "C C", "C/P P", "C/P/P-A P", "C/Q Q"]);
});

test("the tree that ships: city, counties, zones and their bureaus", async () => {
  await importing("units", seedFile("units"));
  const [bureau] = await db.select().from(units).where(eq(units.code, "GCQ-FGW"));
  expect(bureau).toMatchObject({ path: "CZ/GCQ/GCQ-FGW", jurisdiction: "GCQ", counterpart: "FGW" });
  const municipal = await db.select().from(units).where(eq(units.jurisdiction, "CZ"));
  expect(municipal).toHaveLength(44);
});

test("a unit that moves takes its subtree along, listed in the file or not", async () => {
  await importing("units", file(...small));
  const { findings, changes } = await importing("units", file(unit("P-A", "bureau", "Q", "A")));
  expect(changes).toMatchObject([{ what: "changed", columns: [{ column: "parent", from: "P", to: "Q" }] }]);
  expect(findings).toEqual([
    {
      level: "warning",
      code: "moved",
      row: 2,
      key: "P-A",
      column: "parent",
      values: { from: "C/P/P-A", to: "C/Q/P-A" },
    },
  ]);
  expect(await places()).toContain("C/Q/P-A Q");

  await importing("units", file(unit("P-A-1", "bureau", "P-A")));
  await importing("units", file(unit("P-A", "bureau", "C")));
  expect(await places()).toEqual(["C/A C", "C C", "C/P P", "C/P-A C", "C/P-A/P-A-1 C", "C/Q Q"]);
});

test("a unit with walks, issues or pain points stays in its jurisdiction, by row and column", async () => {
  await importing("units", file(...small, unit("P-A-1", "bureau", "P-A")));
  await told({ unit: "P-A-1", taskCode: "" });
  expect(await errorsOf(unit("A", "bureau", "P"), unit("P-A", "bureau", "Q", "A"))).toEqual([
    ["wrongCounterpart", 3, "counterpart"],
    ["keepsRecords", 3, "parent"],
  ]);
  expect(await errorsOf(unit("P", "bureau", "C"))).toEqual([["keepsRecords", 2, "kind"]]);
  expect(await places()).toContain("C/P/P-A/P-A-1 P");
  const { applied } = await importing("units", file(unit("P", "zone", "C"), unit("P-A-1", "bureau", "P")));
  expect(applied).toBe(true);
  expect(await places()).toContain("C/P/P-A-1 P");
});

describe("a tree that is none", () => {
  test("unknown parents and counterparts", async () => {
    expect(await errorsOf(...small, unit("B", "bureau", "X"), unit("P-B", "bureau", "P", "Y"))).toEqual([
      ["unknownUnit", 7, "parent"],
      ["unknownUnit", 8, "counterpart"],
    ]);
  });

  test("cycles, also through what is stored", async () => {
    expect(await errorsOf(unit("C", "city", ""), unit("P", "county", "Q"), unit("Q", "zone", "P"))).toEqual([
      ["cycle", 3, "parent"],
      ["cycle", 4, "parent"],
    ]);
    await importing("units", file(...small));
    expect(await errorsOf(unit("P", "county", "P-A"))).toEqual([["cycle", 2, "parent"]]);
  });

  test("wrong places", async () => {
    await importing("units", file(...small));
    expect(
      await errorsOf(
        unit("D", "city", ""),
        unit("C", "city", "P"),
        unit("E", "bureau", ""),
        unit("F", "zone", "A"),
        unit("G", "county", "P"),
        unit("P-G", "bureau", "P", "P-A"),
      ),
    ).toEqual([
      ["secondCity", 2, "kind"],
      ["cityWithParent", 3, "parent"],
      ["secondCity", 3, "kind"],
      ["withoutParent", 4, "parent"],
      ["wrongParent", 5, "parent"],
      ["wrongParent", 6, "parent"],
      ["wrongCounterpart", 7, "counterpart"],
    ]);
  });

  test("a city made a bureau while counties it does not list lie below; a name given twice", async () => {
    await importing("units", file(...small));
    expect(await errorsOf(unit("C", "bureau", "D"), unit("D", "city", ""), "B,A 全称,B,,bureau,C,")).toEqual([
      ["wrongParent", 2, "kind"],
      ["sameName", 4, "name_zh"],
    ]);
  });

  test("a row wrong in itself is told once, not again by those below it", async () => {
    expect(await errorsOf("C,,,,city,,", unit("A", "bureau", "C"))).toEqual([
      ["missing", 2, "name_zh"],
      ["missing", 2, "short_zh"],
    ]);
  });
});
