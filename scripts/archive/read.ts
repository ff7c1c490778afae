import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { db, type Tx, transaction } from "@/db/client";
import { store } from "@/lib/files/storage";
import { upgrade } from "../upgrade";
import { type Manifest, manifest as manifestSchema, names, Refused } from "./manifest";
import { migrateTo } from "./migrations";
import { archived, fill, nameOf } from "./rows";

/** As the types of tar-stream have it, which does not export the name. */
type Entry = ReturnType<typeof extract> extends AsyncIterable<infer One> ? One : never;

const damaged = (why: string) => new Refused(`备份文件不完整或已损坏：${why} / damaged: ${why}`);

async function bytesOf(entry: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of entry) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const notOurs = () => new Refused("这不是本系统的备份文件。 / not a backup of this system");

function readManifest(bytes: Buffer): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    throw notOurs();
  }
}

/** Of the tables that this schema has: an earlier one lacks those that came later. */
async function requireEmpty({ tables }: Manifest): Promise<void> {
  const known = new Set(tables.map(({ name }) => name));
  for (const table of archived().filter((one) => known.has(nameOf(one))))
    if ((await db.$count(table)) > 0)
      throw new Refused(
        `数据库里已有数据（${nameOf(table)}），没有改动；请恢复到一个空库。 / the database is not empty`,
      );
}

async function fillTable(tx: Tx, manifest: Manifest, name: string, entry: Readable): Promise<void> {
  const said = manifest.tables.find((table) => names.rows(table.name) === name);
  const table = archived().find((one) => nameOf(one) === said?.name);
  if (!said || !table) throw damaged(name);
  const lines = new PassThrough();
  const [, count] = await Promise.all([pipeline(entry, createGunzip(), lines), fill(tx, table, said.columns, lines)]);
  if (count !== said.rows) throw damaged(`${name}: ${count} / ${said.rows}`);
}

/** What one entry holds goes where it belongs; gives the sums when it is them. */
async function takeIn(tx: Tx, manifest: Manifest, name: string, bytes: Readable): Promise<string | undefined> {
  if (name === names.sums) return (await bytesOf(bytes)).toString("utf8");
  if (name.startsWith("files/")) await store(name.slice("files/".length), await bytesOf(bytes));
  else await fillTable(tx, manifest, name, bytes);
  return undefined;
}

/** Reads one entry to its end through `take`; gives its line of the sums beside what `take` gave. */
async function summed<T>(entry: Entry, take: (bytes: Readable) => Promise<T>) {
  const hash = createHash("sha256");
  const seen = new PassThrough().on("data", (part: Buffer) => hash.update(part));
  const [taken] = await Promise.all([take(seen), pipeline(entry, seen)]);
  return { taken, line: `${hash.digest("hex")}  ${entry.header.name}\n` };
}

async function takeRest(tx: Tx, manifest: Manifest, first: string, entries: AsyncIterator<Entry>): Promise<void> {
  const lines = [first];
  let said: string | undefined;
  for (let next = await entries.next(); !next.done; next = await entries.next()) {
    const { taken, line } = await summed(next.value, (bytes) => takeIn(tx, manifest, next.value.header.name, bytes));
    if (taken === undefined) lines.push(line);
    else said = taken;
  }
  if (said !== lines.join("")) throw damaged(names.sums);
}

/**
 * Fills an empty database and the storage from an archive: files first, then all rows in one
 * transaction, so that one that fails leaves an empty database. An archive of an earlier release is
 * brought up to this one's schema afterwards.
 */
export async function readArchive(path: string): Promise<Manifest> {
  const archive = extract();
  const entries = archive[Symbol.asyncIterator]();
  const flowing = pipeline(createReadStream(path), archive);
  flowing.catch(() => {}); // heard where the entries are read
  const first = await entries.next().catch(() => undefined);
  if (first?.value?.header.name !== names.manifest) throw notOurs();
  const { taken: manifest, line } = await summed(first.value, async (bytes) => readManifest(await bytesOf(bytes)));
  await migrateTo(manifest.migrations);
  await requireEmpty(manifest);
  try {
    await transaction((tx) => takeRest(tx, manifest, line, entries));
  } catch (error) {
    throw error instanceof Refused ? error : damaged(error instanceof Error ? error.message : String(error));
  }
  await upgrade();
  return manifest;
}
