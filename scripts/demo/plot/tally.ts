import { type Side, sideOf } from "@/domain/figures";
import type { IssuePlot, OtherPlot, WalkPlot } from "./walk-plot";
import { stepsOf } from "./ways";

/** What plots come to on one side, in the words of the figures. */
export interface Tally {
  units: Set<string>;
  heads: Set<string>;
  /** Jurisdiction and task. */
  items: Set<string>;
  found: number;
  rectified: number;
}

export const itemOf = (jurisdiction: string, task: string): string => `${jurisdiction} ${task}`;

/** A way's end: found once it left `raised` for work, unless it was merged or cancelled. */
function endOf([, way]: IssuePlot): "found" | "rectified" | undefined {
  const verbs = stepsOf(way).map(({ verb }) => verb);
  const last = verbs.at(-1) ?? "";
  if (!verbs.some((verb) => ["assign", "approve", "verifyFixed"].includes(verb))) return undefined;
  if (["merge", "cancel", "confirm"].includes(last)) return undefined;
  return last === "close" ? "rectified" : "found";
}

export function tally(
  walks: readonly WalkPlot[],
  others: readonly OtherPlot[],
  jurisdictionOf: (unit: string) => string,
): Record<Side, Tally> {
  const nothing = (): Tally => ({ units: new Set(), heads: new Set(), items: new Set(), found: 0, rectified: 0 });
  const sums = { city: nothing(), counties: nothing() };
  const count = (unit: string, issue: IssuePlot) => {
    const end = endOf(issue);
    const side = sums[sideOf(jurisdictionOf(unit), "CZ")];
    if (end) side.found++;
    if (end === "rectified") side.rectified++;
  };
  for (const { unit, task, ends, deputy, found } of walks) {
    for (const issue of found) count(unit, issue);
    if (ends) continue;
    const side = sums[sideOf(jurisdictionOf(unit), "CZ")];
    side.units.add(unit);
    side.heads.add(`${unit} ${deputy ? "deputy" : "head"}`);
    side.items.add(itemOf(jurisdictionOf(unit), task));
  }
  for (const { unit, issue } of others) count(unit, issue);
  return sums;
}
