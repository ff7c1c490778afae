/** A formatter is made anew for every page, and that takes longer than all it says there; a day is always said the same. */
const kept = new Map<string, string>();
const most = 10_000;

/** Says what was said before; the key holds all that the words depend on, the language first. */
export function keptWords(key: string, say: () => string): string {
  let words = kept.get(key);
  if (words === undefined) {
    if (kept.size >= most) kept.clear();
    words = say();
    kept.set(key, words);
  }
  return words;
}
