import { and, eq, inArray, lt } from "drizzle-orm";
import { db, type Tx, transaction } from "@/db/client";
import { doorPictures, files, startedBytes } from "@/db/schema";
import type { Content } from "@/lib/files/content";
import { discardIncoming, remove, store } from "@/lib/files/storage";

// Bytes lie in the storage before a row speaks of them. Which ones are on their way is written down
// first, so that what a server left that died in between is known by name: nothing is ever
// removed for merely not being known.

/** A way from the first byte to the row is over long before. */
const longest = 3_600_000;

/** Stores a content and its small copy under a key; call `settleBytes` with the row. */
export async function keepBytes(now: Date, key: string, { bytes, small }: Content): Promise<void> {
  await transaction(async (tx) => {
    const started = { key, startedAt: now };
    await tx.insert(startedBytes).values(started).onConflictDoUpdate({ target: startedBytes.key, set: started });
  });
  await store(key, bytes);
  if (small) await store(`${key}.small`, small);
}

/** In the transaction that writes the rows: from now on they speak of these bytes. */
export async function settleBytes(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await tx.delete(startedBytes).where(inArray(startedBytes.key, [...keys]));
}

/** Takes bytes back whose row was refused. */
export async function dropBytes(keys: readonly string[]): Promise<void> {
  for (const key of keys) for (const name of [key, `${key}.small`]) await remove(name);
  await transaction((tx) => settleBytes(tx, keys));
}

/** Removes what was on its way when a server died. Gives how many contents that were. */
export async function sweepBytes(now: Date, age = longest): Promise<number> {
  const before = new Date(now.getTime() - age);
  const started = await db
    .select({ key: startedBytes.key })
    .from(startedBytes)
    .where(lt(startedBytes.startedAt, before));
  const keys = started.map(({ key }) => key);
  // Sent twice at once, the second may have begun again after the first had its row.
  const kept = new Set(await spokenOf(keys));
  await transaction((tx) => settleBytes(tx, [...kept]));
  const lost = keys.filter((key) => !kept.has(key));
  let swept = 0;
  for (const key of lost) {
    if (!(await claim(key, before, now))) continue;
    await dropBytes([key]);
    swept++;
  }
  await discardIncoming(age);
  return swept;
}

/** False when another process sweeps it already, or it was begun anew. Whoever dies over it leaves it for an hour later. */
const claim = (key: string, before: Date, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const claimed = await tx
      .update(startedBytes)
      .set({ startedAt: now })
      .where(and(eq(startedBytes.key, key), lt(startedBytes.startedAt, before)))
      .returning({ key: startedBytes.key });
    return claimed.length > 0;
  });

async function spokenOf(keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const hung = await db
    .select({ key: files.key })
    .from(files)
    .where(inArray(files.key, [...keys]));
  const waiting = await db
    .select({ key: doorPictures.key })
    .from(doorPictures)
    .where(inArray(doorPictures.key, [...keys]));
  return [...hung, ...waiting].map(({ key }) => key);
}
