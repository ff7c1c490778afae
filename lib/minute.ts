import { elapsed } from "@/lib/clock";

/**
 * Keeps what a question of everybody was answered for at most a minute, per arguments; an answer
 * that failed is not kept. Each process has its own.
 */
export const forAMinute = <Args extends readonly (string | number | undefined)[], T>(
  load: (...args: Args) => Promise<T>,
): ((...args: Args) => Promise<T>) => forAMinutePer((...args: Args) => args, load);

/** The same where the arguments themselves are no key: `keyOf` says all that the answer depends on. */
export function forAMinutePer<Args extends readonly unknown[], T>(
  keyOf: (...args: Args) => readonly (string | number | undefined)[],
  load: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  const kept = new Map<string, { until: number; answer: Promise<T> }>();
  return (...args) => {
    const key = JSON.stringify(keyOf(...args));
    const at = elapsed();
    const found = kept.get(key);
    if (found && found.until > at) return found.answer;
    if (kept.size > 200) kept.clear(); // addresses that somebody makes up must not fill the memory
    const answer = Promise.resolve(load(...args)); // a query alone would be asked anew by whoever awaits it
    kept.set(key, { until: at + 60_000, answer });
    answer.catch(() => kept.delete(key));
    return answer;
  };
}
