import { jurisdictionOf } from "@/domain/unit";
import type { Entry, Finding } from "../schema";
import { type Tree, type TreeUnit, treeWith, wayIn } from "./unit-tree";

/** The jurisdiction of a unit in a tree; none while its way up never ends. */
const jurisdictionIn = (tree: Tree, code: string) => jurisdictionOf(wayIn(tree, code) ?? []);

/** Stored units that these would carry into another jurisdiction, listed or below one that is. */
export function crossing(entries: readonly Entry<TreeUnit>[], stored: Tree): string[] {
  const tree = treeWith(entries, stored);
  return [...stored.keys()].filter((code) => {
    const to = jurisdictionIn(tree, code);
    return to !== undefined && to !== jurisdictionIn(stored, code);
  });
}

/** Who brings a unit with records (`kept`, of those crossing) into another jurisdiction, at the column that does it. */
export function crossingFindings(
  entries: readonly Entry<TreeUnit>[],
  stored: Tree,
  kept: ReadonlySet<string>,
): Finding[] {
  const tree = treeWith(entries, stored);
  return entries.flatMap(({ row, value: unit }): Finding[] => {
    const before = stored.get(unit.code);
    const column = before?.parent !== unit.parent ? "parent" : before?.kind !== unit.kind ? "kind" : undefined;
    if (!before || !column) return [];
    const bound = [...kept].find((code) => wayIn(tree, code)?.some((above) => above.code === unit.code));
    const values = { unit: tree.get(bound ?? "")?.name_zh ?? "" };
    return bound ? [{ level: "error", code: "keepsRecords", row, column, values }] : [];
  });
}
