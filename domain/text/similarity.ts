// Which texts say the same: by the pairs of neighbouring letters they share.

/** Pairs of neighbours among letters and digits; what stands between them does not count. */
export function bigramsOf(text: string): Set<string> {
  const letters = [
    ...text
      .normalize("NFKC")
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]/gu),
  ].map(([letter]) => letter);
  return new Set(letters.slice(1).map((letter, at) => (letters[at] ?? "") + letter));
}

/** 0: nothing in common, 1: the same pairs (Dice). */
export function alikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}
