/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number with both ends. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** xmur3 turns the seed's text into a number, mulberry32 runs from it. */
export function random(seed: string): Random {
  let hash = 1779033703 ^ seed.length;
  for (let at = 0; at < seed.length; at++) {
    hash = Math.imul(hash ^ seed.charCodeAt(at), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  let state = hash >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const picked = from[between(0, from.length - 1)];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
  };
}

/** In another order. */
export const shuffled = <T>(list: readonly T[], by: Random): T[] =>
  list
    .map((one) => [by.next(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
