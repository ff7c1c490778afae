import type { Recording } from "./recording";

// A page that goes away does not wait for the device's database. What it had not written yet is
// left beside it, at once, and taken in the next time any page opens that database.

const prefix = (account: string) => `walk-left-${account}:`;

export function leave(account: string, recording: Recording): void {
  try {
    localStorage.setItem(prefix(account) + recording.id, JSON.stringify(recording));
  } catch {
    // no room: the write under way is all there is
  }
}

/** Written after all. */
export const takeBack = (account: string, walkId: string): void => localStorage.removeItem(prefix(account) + walkId);

/** Hands each to `take`, and drops it once it has been taken. */
export async function takeIn(account: string, take: (recording: Recording) => Promise<unknown>): Promise<void> {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix(account)));
  for (const name of names) {
    const left = localStorage.getItem(name);
    if (left) await take(JSON.parse(left) as Recording);
    localStorage.removeItem(name);
  }
}
