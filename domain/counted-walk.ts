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

export type Counted = Record<WalkMeasure, ReadonlySet<string>>;
const noneCounted: Counted = { units: new Set(), heads: new Set(), items: new Set() };

/**
 * Says of walks, asked in the order of their conclusion, whether a measure counts them; and what it
 * has counted so far, of which a later one can go on from.
 */
export function firstOfEach(before: Counted = noneCounted) {
  const counted = { units: new Set<string>(), heads: new Set<string>(), items: new Set<string>() };
  const isFirst = (measure: WalkMeasure, walk: CountedWalk): boolean => {
    const once = countedOnce[measure](walk);
    if (before[measure].has(once) || counted[measure].has(once)) return false;
    counted[measure].add(once);
    return true;
  };
  return { isFirst, counted };
}
