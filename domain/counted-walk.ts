import type { Side, WalkMeasure } from "./figures";

/** A concluded walk, as far as it counts. */
export interface CountedWalk {
  side: Side;
  jurisdiction: string;
  unit: string;
  headId: string;
  taskCode: string;
}

/** What a measure counts once; a head on both sides counts on both. */
const countedOnce: Record<WalkMeasure, (walk: CountedWalk) => string> = {
  units: ({ unit }) => unit,
  heads: ({ side, headId }) => `${side} ${headId}`,
  items: ({ jurisdiction, taskCode }) => `${jurisdiction} ${taskCode}`,
};

/** Says of walks, asked in the order of their conclusion, whether a measure counts them. */
export function firstOfEach(): (measure: WalkMeasure, walk: CountedWalk) => boolean {
  const counted = { units: new Set<string>(), heads: new Set<string>(), items: new Set<string>() };
  return (measure, walk) => {
    const [once, before] = [countedOnce[measure](walk), counted[measure]];
    const isFirst = !before.has(once);
    if (isFirst) before.add(once);
    return isFirst;
  };
}
