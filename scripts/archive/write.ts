import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { isNull } from "drizzle-orm";
import { type Pack, pack } from "tar-stream";
import { db, snapshot } from "@/db/client";
import { doorPictures, files } from "@/db/schema";
import { read, sizeOf } from "@/lib/files/storage";
import { type Manifest, names } from "./manifest";
import { migrationsOfRelease, requireMigrated } from "./migrations";
import { archived, columnsOf, linesOf, nameOf } from "./rows";

/** The keys of all stored bytes that rows speak of. */
async function storedKeys(): Promise<string[]> {
  const kept = await db.select({ key: files.key }).from(files).where(isNull(files.removedAt));
  const waiting = await db.select({ key: doorPictures.key }).from(doorPictures);
  return [...new Set([...kept, ...waiting].map(({ key }) => key))].sort();
}

/** Rows of one instant, while others write. */
async function copyRows(folder: string) {
  return snapshot(async () => {
    await requireMigrated();
    const tables: Manifest["tables"] = [];
    for (const table of archived()) {
      const name = nameOf(table);
      let rows = 0;
      const lines = linesOf(table, (more) => {
        rows += more;
      });
      await pipeline(Readable.from(lines), createGzip(), createWriteStream(join(folder, name)));
      if (rows !== (await db.$count(table))) throw new Error(`${name} was not read whole`);
      tables.push({ name, columns: Object.keys(columnsOf(table)), rows });
    }
    return { tables, keys: await storedKeys() };
  });
}

/** Adds one entry and gives its line of the sums. */
async function add(archive: Pack, name: string, size: number, from: Readable): Promise<string> {
  const hash = createHash("sha256");
  const seen = new PassThrough().on("data", (bytes) => hash.update(bytes));
  await pipeline(from, seen, archive.entry({ name, size, mode: 0o600, mtime: new Date(0) }));
  return `${hash.digest("hex")}  ${name}\n`;
}

/** Files never change under their key, so those of the snapshot's rows may be read after it. */
async function presentFiles(keys: readonly string[]) {
  const present: { key: string; size: number }[] = [];
  const missing: string[] = [];
  for (const key of keys)
    for (const one of [key, `${key}.small`]) {
      const size = await sizeOf(one);
      if (size !== undefined) present.push({ key: one, size });
      else if (one === key) missing.push(key);
    }
  return { present, missing };
}

/** Writes the whole archive beside `target` and moves it there once it lies on the disk. */
export async function writeArchive(target: string, madeAt: Date): Promise<Manifest> {
  const path = resolve(target);
  const folder = mkdtempSync(join(dirname(path), `.${basename(path)}-`));
  try {
    const { tables, keys } = await copyRows(folder);
    const { present, missing } = await presentFiles(keys);
    const manifest: Manifest = {
      format: "walk-backup-1",
      madeAt: madeAt.toISOString(),
      migrations: migrationsOfRelease(),
      tables,
      files: present.length,
      missing,
    };
    const archive = pack();
    const whole = join(folder, "archive");
    const writing = pipeline(archive, createWriteStream(whole, { mode: 0o600 }));
    const sums: string[] = [];
    const text = async (name: string, words: string) => {
      const bytes = Buffer.from(words);
      sums.push(await add(archive, name, bytes.length, Readable.from([bytes])));
    };
    const filling = async () => {
      await text(names.manifest, JSON.stringify(manifest, null, 2));
      for (const { key, size } of present) {
        const found = await read(key);
        if (found?.size !== size) throw new Error(`stored file ${key} went away meanwhile`);
        sums.push(await add(archive, names.file(key), size, Readable.fromWeb(found.body as never)));
      }
      for (const { name } of tables) {
        const file = join(folder, name);
        sums.push(await add(archive, names.rows(name), statSync(file).size, createReadStream(file)));
      }
      await text(names.sums, sums.join(""));
      archive.finalize();
    };
    await Promise.all([writing, filling()]);
    const file = await open(whole, "r+");
    await file.sync();
    await file.close();
    await rename(whole, path);
    return manifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
