// Where the way's arcs run. Along or down, places are shares of the whole length, so that the
// picture grows with its room and its words do not.

/** Something that came back, from a place to an earlier one. */
export interface Arc {
  key: string;
  from: number;
  to: number;
}

export interface PlacedArc extends Arc {
  /** 0 runs closest to the line; arcs over the same places never share a level. */
  level: number;
}

/** Shorter arcs lie inside, longer ones around them; one that leads nowhere back is not drawn. */
export function placeArcs(arcs: readonly Arc[]): PlacedArc[] {
  const placed: PlacedArc[] = [];
  const drawn = arcs.filter(({ from, to }) => to < from);
  for (const arc of drawn.toSorted((a, b) => a.from - a.to - (b.from - b.to) || a.to - b.to)) {
    let level = 0;
    const taken = placed.filter((other) => other.to < arc.from && arc.to < other.from).map((other) => other.level);
    while (taken.includes(level)) level++;
    placed.push({ ...arc, level });
  }
  return placed;
}

const lowest = 20;
const step = 14;

/** How far an arc of this level swings out from the line, in pixels. */
export const swing = (level: number): number => lowest + step * level;

/** The room that these arcs need beside the line. */
export const roomFor = (arcs: readonly PlacedArc[]): number =>
  arcs.length === 0 ? 0 : Math.max(...arcs.map(({ level }) => swing(level))) + 2;

/** The middle of a place among `count`, as a share of the whole length. */
export const middleOf = (place: number, count: number): string => percent((place + 0.5) / count);

/** The beginning of a place among `count`. */
export const startOfPlace = (place: number, count: number): string => percent(place / count);

/** A distance of so many places. */
export const lengthOf = (places: number, count: number): string => percent(places / count);

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
