import type { Unit } from "@/features/units/queries";
import type { OtherPlot, WalkPlot } from "./plot/walk-plot";

/** Bureaus of which a deputy walks too. */
export const deputiesOnStage = (walks: readonly WalkPlot[]): string[] =>
  [...new Set(walks.filter(({ deputy }) => deputy).map(({ unit }) => unit))].sort();

/** Bureaus that walk, are walked, lead or help in the plot: each needs a head and a liaison. */
export function bureausOnStage(
  walks: readonly WalkPlot[],
  others: readonly OtherPlot[],
  units: ReadonlyMap<string, Unit>,
  leadOf: (plot: OtherPlot) => string,
): string[] {
  const named = new Set<string>(others.map(leadOf));
  for (const { unit, target } of walks) for (const code of [unit, target ?? unit]) named.add(code);
  for (const [, , more = {}] of [...walks.flatMap(({ found }) => found), ...others.map(({ issue }) => issue)])
    for (const code of [more.lead, more.other, ...(more.partners ?? [])]) if (code) named.add(code);
  return [...named].filter((code) => units.get(code)?.kind === "bureau").sort();
}
