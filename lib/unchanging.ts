import { AsyncLocalStorage } from "node:async_hooks";

const kept = new AsyncLocalStorage<Map<string, Promise<unknown>>>();

/**
 * Runs a job that promises to leave lists, accounts and settings as they are; within it they are
 * read once. Nothing else may: they would be stale at the next change.
 */
export const withUnchangingLists = <T>(work: () => Promise<T>): Promise<T> => kept.run(new Map(), work);

/** What `read` gives; within such a job, what it gave the first time. */
export function unchanging<T>(name: string, read: () => Promise<T>): Promise<T> {
  const known = kept.getStore();
  if (!known) return read();
  const before = known.get(name) as Promise<T> | undefined;
  const now = before ?? Promise.resolve(read()); // a query alone would be asked anew by whoever awaits it
  known.set(name, now);
  return now;
}
