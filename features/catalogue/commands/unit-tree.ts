import type { UnitKind } from "@/domain/unit";
import { jurisdictionOf } from "@/domain/unit";
import type { Entry, Finding } from "../schema";

// What holds for the tree of units, whoever changes it: a file, or a form.

export interface TreeUnit {
  code: string;
  name_zh: string;
  short_zh: string;
  name_en: string;
  kind: UnitKind;
  parent: string | null;
  counterpart: string | null;
}
export type Tree = ReadonlyMap<string, TreeUnit>;

/** The tree as it would be with these rows. */
export const treeWith = (entries: readonly Entry<TreeUnit>[], stored: Tree): Tree =>
  new Map([...stored, ...entries.map(({ value }) => [value.code, value] as const)]);

/** A city's parent is wrong in itself, and no part of the tree. */
function parentIn(tree: Tree, code: string): string | null {
  const unit = tree.get(code);
  return unit && unit.kind !== "city" ? unit.parent : null;
}

/** Units from the root down to this one; undefined where the way up never ends. */
export function wayIn(tree: Tree, code: string): TreeUnit[] | undefined {
  const way: TreeUnit[] = [];
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

/** The columns of a unit's row, as it stands in this tree. */
export function placed(tree: Tree, { code, name_zh, short_zh, name_en, kind, parent, counterpart }: TreeUnit) {
  const path = pathIn(tree, code) ?? code;
  const jurisdiction = jurisdictionOf(wayIn(tree, code) ?? []) ?? code;
  return { code, name: name_zh, shortName: short_zh, nameEn: name_en, kind, parent, path, jurisdiction, counterpart };
}

function isOnCycle(tree: Tree, unit: TreeUnit): boolean {
  const seen = new Set<string>();
  for (let at = unit.parent; at && !seen.has(at); at = parentIn(tree, at)) {
    if (at === unit.code) return true;
    seen.add(at);
  }
  return false;
}

/** Counties and zones lie right below the city; bureaus anywhere below it, also below another (分局). */
const fits = (unit: TreeUnit, parent: TreeUnit) => unit.kind === "bureau" || parent.kind === "city";

interface Beside {
  tree: Tree;
  stored: Tree;
  unread: ReadonlySet<string>;
  retired: ReadonlySet<string>;
}
type Found = Omit<Finding, "level" | "row">[];

function placeFindings(unit: TreeUnit, { tree, stored, unread, retired }: Beside): Found {
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
  if (retired.has(unit.parent) && stored.get(unit.code)?.parent !== unit.parent)
    return [{ code: "retiredUnit", column: "parent", values: { value: unit.parent } }];
  return fits(unit, parent) ? [] : [{ code: "wrongParent", column: "parent", values: { parent: parent.name_zh } }];
}

/** A county's or zone's bureau names the municipal bureau with the same function. */
function counterpartFindings(unit: TreeUnit, { tree, unread }: Beside): Found {
  if (!unit.counterpart || unread.has(unit.counterpart)) return [];
  const counterpart = tree.get(unit.counterpart);
  const values = { value: unit.counterpart };
  if (!counterpart) return [{ code: "unknownUnit", column: "counterpart", values }];
  const municipal = counterpart.kind === "bureau" && tree.get(counterpart.parent ?? "")?.kind === "city";
  return municipal && unit.code !== counterpart.code
    ? []
    : [{ code: "wrongCounterpart", column: "counterpart", values }];
}

/** Units that are not listed, whose parent changes into one that cannot have them. */
function strandedFindings(unit: TreeUnit, tree: Tree, listed: ReadonlySet<string>): Found {
  const stranded = [...tree.values()].find(
    (child) => child.parent === unit.code && !listed.has(child.code) && !fits(child, unit),
  );
  return stranded ? [{ code: "wrongParent", column: "kind", values: { parent: unit.name_zh } }] : [];
}

function movedFinding(unit: TreeUnit, { tree, stored }: Beside): Finding[] {
  const from = stored.has(unit.code) ? pathIn(stored, unit.code) : undefined;
  const to = pathIn(tree, unit.code);
  return from && to && from !== to ? [{ level: "warning", code: "moved", column: "parent", values: { from, to } }] : [];
}

/** Everything that is wrong with these units beside each other and those that are stored. */
export function unitFindings(
  entries: readonly Entry<TreeUnit>[],
  { stored, unread, retired }: Omit<Beside, "tree">,
): Finding[] {
  const tree = treeWith(entries, stored);
  const listed = new Set(entries.map(({ value }) => value.code));
  const beside = { tree, stored, unread, retired };
  return entries.flatMap(({ row, value: unit }) => {
    const namesake = [...tree.values()].find(({ code, name_zh }) => name_zh === unit.name_zh && code !== unit.code);
    const errors = [
      ...placeFindings(unit, beside),
      ...counterpartFindings(unit, beside),
      ...strandedFindings(unit, tree, listed),
      ...(namesake ? [{ code: "sameName" as const, column: "name_zh", values: { other: namesake.code } }] : []),
    ].map((finding): Finding => ({ level: "error", ...finding }));
    return [...errors, ...movedFinding(unit, beside)].map((finding) => ({ ...finding, row }));
  });
}
