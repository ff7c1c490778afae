import { createWriteStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env } from "@/env";
import { machineNow } from "@/lib/clock";
import * as bucket from "@/lib/files/bucket";
import { newId } from "@/lib/id";

// Bytes outside public/, under keys that we make; names from outside never become paths. They lie in a
// folder, which several servers may share, or in a bucket; what is still coming in, always in the folder.

const checked = (key: string): string => {
  if (!/^[\w-]+(\/[\w-]+)*(\.small)?$/.test(key)) throw new Error("bad storage key");
  return key;
};
const pathOf = (key: string): string => resolve(env().STORAGE_DIR, checked(key));
const inBucket = (): boolean => env().STORAGE_URL !== undefined;

export class TooLarge extends Error {}

/** Streams what came to a temporary file; throws TooLarge past `limit` bytes and leaves nothing behind. */
export async function receive(body: ReadableStream<Uint8Array>, limit: number): Promise<string> {
  const path = await incoming();
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, next) {
      size += chunk.length;
      next(size > limit ? new TooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), counted, createWriteStream(path));
    return path;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/**
 * Writes bytes durably under a key: a whole file or none, also through a power cut, and also when the
 * same is written twice at once.
 */
export async function store(key: string, bytes: Uint8Array): Promise<void> {
  if (inBucket()) return bucket.put(checked(key), bytes);
  const path = pathOf(key);
  await mkdir(dirname(path), { recursive: true });
  const temporary = await incoming();
  try {
    await synced(temporary, "w", (file) => file.writeFile(bytes));
    await rename(temporary, path);
    await synced(dirname(path), "r");
  } catch (error) {
    await discard(temporary); // a full disk has no room for halves
    throw error;
  }
}

/** A new name on the storage's own disk; what a server that died leaves there goes after an hour. */
async function incoming(): Promise<string> {
  const path = join(resolve(env().STORAGE_DIR), "incoming", newId());
  await mkdir(dirname(path), { recursive: true });
  return path;
}

async function synced(path: string, flags: "r" | "w", write?: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(/* turbopackIgnore: true */ path, flags);
  try {
    await write?.(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

export const discard = (path: string): Promise<void> => rm(path, { force: true });
export async function remove(key: string): Promise<void> {
  if (inBucket()) return bucket.drop(checked(key));
  await rm(pathOf(key), { force: true });
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** A stored file's bytes as a web stream with their number; undefined when they are gone. Throws when they cannot be read. */
export async function read(key: string): Promise<{ size: number; body: ReadableStream } | undefined> {
  if (inBucket()) return bucket.get(checked(key));
  // Opened before anything is promised: an answer that has begun cannot be taken back.
  const file = await open(/* turbopackIgnore: true */ pathOf(key), "r").catch(unlessGone);
  if (!file) return undefined;
  const found = await file.stat();
  if (!found.isFile()) {
    await file.close();
    return undefined;
  }
  return { size: found.size, body: Readable.toWeb(file.createReadStream()) as ReadableStream };
}

/** How many bytes lie under a key; undefined when they are gone. */
export async function sizeOf(key: string): Promise<number | undefined> {
  if (inBucket()) return bucket.lengthOf(checked(key));
  const found = await stat(pathOf(key)).catch(unlessGone);
  return found?.isFile() ? found.size : undefined;
}

/** Removes uploads that nobody finished: a server that died leaves them where only they lie. */
export async function discardIncoming(age: number): Promise<void> {
  const folder = join(resolve(env().STORAGE_DIR), "incoming");
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.isFile() && machineNow().getTime() - found.mtimeMs > age) await discard(join(folder, name));
  }
}
