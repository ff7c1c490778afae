import { eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { units } from "@/db/schema";
import { jurisdictionOf, unitKinds } from "@/domain/unit";
import type { Entry, Finding } from "../schema";
import { choice, code, needed, optionalCode, text } from "./cell";
import { type Differing, inBatches, prepareOf } from "./prepare";

export const unitRow = z.object({
  code,
  name_zh: needed(100),
  short_zh: needed(40),
  name_en: text(200),
  kind: choice(unitKinds),
  parent: optionalCode,
  counterpart: optionalCode,
});
type UnitRow = z.output<typeof unitRow>;

type Tree = ReadonlyMap<string, UnitRow>;

async function storedUnits(): Promise<Map<string, UnitRow>> {
  const rows = await db.select().from(units);
  return new Map(
    rows.map(({ name, shortName, nameEn, path: _, jurisdiction: __, ...row }) => [
      row.code,
      { ...row, name_zh: name, short_zh: shortName, name_en: nameEn },
    ]),
  );
}

/** A city's parent is wrong in itself, and no part of the tree. */
function parentIn(tree: Tree, code: string): string | null {
  const unit = tree.get(code);
  return unit && unit.kind !== "city" ? unit.parent : null;
}

/** Units from the root down to this one; undefined where the way up never ends. */
function wayIn(tree: Tree, code: string): UnitRow[] | undefined {
  const way: UnitRow[] = [];
  for (let at = tree.get(code); at; at = tree.get(parentIn(tree, at.code) ?? "")) {
    if (way.includes(at)) return undefined;
    way.unshift(at);
  }
  return way;
}

const pathIn = (tree: Tree, code: string) =>
  wayIn(tree, code)
    ?.map((unit) => unit.code)
    .join("/");

function isOnCycle(tree: Tree, unit: UnitRow): boolean {
  const seen = new Set<string>();
  for (let at = unit.parent; at && !seen.has(at); at = parentIn(tree, at)) {
    if (at === unit.code) return true;
    seen.add(at);
  }
  return false;
}

/** Counties and zones lie right below the city; bureaus anywhere below it, also below another (分局). */
const fits = (unit: UnitRow, parent: UnitRow) => unit.kind === "bureau" || parent.kind === "city";

function placeFindings(unit: UnitRow, tree: Tree, unread: ReadonlySet<string>): Omit<Finding, "level" | "row">[] {
  if (unit.kind === "city") {
    const other = [...tree.values()].find(({ kind, code }) => kind === "city" && code !== unit.code);
    return [
      ...(unit.parent ? [{ code: "cityWithParent" as const, column: "parent" }] : []),
      ...(other ? [{ code: "secondCity" as const, column: "kind", values: { other: other.name_zh } }] : []),
    ];
  }
  if (!unit.parent) return [{ code: "withoutParent", column: "parent" }];
  const parent = tree.get(unit.parent);
  if (!parent)
    return unread.has(unit.parent) ? [] : [{ code: "unknownUnit", column: "parent", values: { value: unit.parent } }];
  if (isOnCycle(tree, unit))
    return [{ code: "cycle", column: "parent", values: { unit: unit.code, parent: unit.parent } }];
  return fits(unit, parent) ? [] : [{ code: "wrongParent", column: "parent", values: { parent: parent.name_zh } }];
}

/** A county's or zone's bureau names the municipal bureau with the same function. */
function counterpartFindings(unit: UnitRow, tree: Tree, unread: ReadonlySet<string>): Omit<Finding, "level" | "row">[] {
  if (!unit.counterpart || unread.has(unit.counterpart)) return [];
  const counterpart = tree.get(unit.counterpart);
  const values = { value: unit.counterpart };
  if (!counterpart) return [{ code: "unknownUnit", column: "counterpart", values }];
  const municipal = counterpart.kind === "bureau" && tree.get(counterpart.parent ?? "")?.kind === "city";
  return municipal && unit.code !== counterpart.code
    ? []
    : [{ code: "wrongCounterpart", column: "counterpart", values }];
}

/** Units the file does not list, whose parent it changes into one that cannot have them. */
function strandedFindings(unit: UnitRow, tree: Tree, listed: ReadonlySet<string>): Omit<Finding, "level" | "row">[] {
  const stranded = [...tree.values()].find(
    (child) => child.parent === unit.code && !listed.has(child.code) && !fits(child, unit),
  );
  return stranded ? [{ code: "wrongParent", column: "kind", values: { parent: unit.name_zh } }] : [];
}

function movedFinding(unit: UnitRow, tree: Tree, stored: Tree): Finding[] {
  const from = stored.has(unit.code) ? pathIn(stored, unit.code) : undefined;
  const to = pathIn(tree, unit.code);
  return from && to && from !== to ? [{ level: "warning", code: "moved", column: "parent", values: { from, to } }] : [];
}

export const prepareUnits = prepareOf<typeof unitRow>({
  schema: unitRow,
  key: ["code"],
  stored: storedUnits,
  check: async (entries, { stored, unread }) => {
    const tree = new Map([...stored, ...entries.map(({ value }) => [value.code, value] as const)]);
    const listed = new Set(entries.map(({ value }) => value.code));
    const findings = entries.flatMap(({ row, value: unit }: Entry<UnitRow>) => {
      const namesake = [...tree.values()].find(({ code, name_zh }) => name_zh === unit.name_zh && code !== unit.code);
      const errors = [
        ...placeFindings(unit, tree, unread),
        ...counterpartFindings(unit, tree, unread),
        ...strandedFindings(unit, tree, listed),
        ...(namesake ? [{ code: "sameName" as const, column: "name_zh", values: { other: namesake.code } }] : []),
      ].map((finding): Finding => ({ level: "error", ...finding }));
      return [...errors, ...movedFinding(unit, tree, stored)].map((finding) => ({ ...finding, row }));
    });
    return { entries, findings };
  },
  write: writeUnits,
});

async function writeUnits(tx: Tx, { created, changed, all }: Differing<UnitRow>): Promise<undefined> {
  const tree = new Map([...(await storedUnits()), ...all.map((unit) => [unit.code, unit] as const)]);
  const placed = ({ code, name_zh, short_zh, name_en, kind, parent, counterpart }: UnitRow) => {
    const path = pathIn(tree, code) ?? code;
    const jurisdiction = jurisdictionOf(wayIn(tree, code) ?? []) ?? code;
    return { code, name: name_zh, shortName: short_zh, nameEn: name_en, kind, parent, path, jurisdiction, counterpart };
  };
  await inBatches(created, (batch) => tx.insert(units).values(batch.map(placed)));
  for (const unit of changed) await tx.update(units).set(placed(unit)).where(eq(units.code, unit.code));
  // A unit that moved takes its subtree along, listed in the file or not.
  for (const { code, path } of await tx.select({ code: units.code, path: units.path }).from(units)) {
    const unit = tree.get(code);
    if (unit && placed(unit).path !== path) await tx.update(units).set(placed(unit)).where(eq(units.code, code));
  }
}
