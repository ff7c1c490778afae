import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { achievements, events, files, issues } from "@/db/schema";
import { sealDays } from "@/features/history/commands";
import { fillPrints } from "@/features/picture-prints/commands";
import { sha256 } from "@/lib/digest";
import { store } from "@/lib/files/storage";
import { emptyDatabase, emptySqlite, manifestOf, ownDatabase, place, run } from "@/test-support/archives";
import { aCity, at } from "@/test-support/ledger";
import { startObjectStore } from "@/test-support/servers/object-store";
import { wander } from "@/test-support/wander";

const archive = place("one.tar");

/** Rows and files by their sums; the manifest tells the hour. */
const sums = (file: string) =>
  [...readFileSync(file, "latin1").matchAll(/^[0-9a-f]{64} {2}(?:rows|files)\/.*$/gm)].map(String);

beforeAll(async () => {
  process.env.STORAGE_DIR = place("files");
  await aCity();
  await wander(7, { issues: 6, tries: 120 });
  for (const { id } of await db.select().from(files)) {
    const key = `x/${id}`;
    const bytes = Buffer.from(`picture ${id} 𠮷`);
    await store(key, bytes);
    await store(`${key}.small`, Buffer.from("small"));
    await transaction((tx) =>
      tx
        .update(files)
        .set({ key, sha256: sha256(bytes.toString()) })
        .where(eq(files.id, id)),
    );
  }
  await fillPrints(); // as every start of a server, and every restore, leaves them
  // More than a page of a table whose key holds an instant.
  const achieved = {
    foundAt: at("2023-05-09"),
    jurisdiction: "CZ",
    task: "A-001",
    lead: "SGJ",
    kind: "steps",
  } as const;
  await transaction(async (tx) => {
    for (let count = 0; count < 1_500; count++)
      await tx.insert(achievements).values({
        ...achieved,
        outcomeId: `outcome ${Math.floor(count / 3)}`,
        issueId: "none",
        closedAt: new Date(at("2023-05-10").getTime() + count * 60_000),
        place: `${count}`,
        before: 3,
        after: 2,
      });
  });
  await sealDays(at("2023-05-20"));
  expect((await run("backup", archive, ownDatabase, place("files"))).out).toContain("已备份");
});

test("what was backed up comes back, row for row and byte for byte, with its history whole", async () => {
  const there = await emptyDatabase("there");
  const restored = await run("restore", archive, there, place("there"));
  expect(restored.out).toContain("历史链与文件核对无误");
  expect(restored.code).toBe(0);
  await run("backup", place("two.tar"), there, place("there"));
  expect(sums(archive).length).toBeGreaterThan(60);
  expect(sums(place("two.tar"))).toEqual(sums(archive));
});

test("every row of every table is in the archive, however many pages it takes", async () => {
  const { archived, nameOf } = await import("./archive/rows");
  const counted: Record<string, number> = {};
  for (const table of archived()) counted[nameOf(table)] = await db.$count(table);
  const { tables } = manifestOf(archive);
  expect(Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))).toEqual(counted);
  expect(counted.achievements).toBeGreaterThan(1_000);
});

test("files come back into a bucket, and out of it", async () => {
  const store = await startObjectStore(place("bucket"));
  try {
    const there = await emptyDatabase("bucket");
    expect((await run("restore", archive, there, store.env)).out).toContain("历史链与文件核对无误");
    expect((await run("backup", place("of-bucket.tar"), there, store.env)).code).toBe(0);
    expect(sums(place("of-bucket.tar"))).toEqual(sums(archive));
  } finally {
    await store.stop();
  }
});

test("an archive is nobody else's to read", () => {
  expect(statSync(archive).mode & 0o077).toBe(0);
});

test("an archive from either database fills the other kind", async () => {
  const other = ownDatabase.startsWith("file:") ? undefined : emptySqlite("other");
  if (!other) return expect(ownDatabase).toMatch(/^file:/); // tried from PostgreSQL into a file, and back below
  expect((await run("restore", archive, other, place("other"))).out).toContain("核对无误");
  expect((await run("backup", place("three.tar"), other, place("other"))).code).toBe(0);
  const back = await emptyDatabase("back");
  expect((await run("restore", place("three.tar"), back, place("back"))).out).toContain("核对无误");
});

test("a backup that is there is not written over", async () => {
  const before = statSync(archive).mtimeMs;
  const refused = await run("backup", archive, ownDatabase, place("files"));
  expect(refused).toMatchObject({ code: 2, out: expect.stringContaining("已经存在") });
  expect(statSync(archive).mtimeMs).toBe(before);
});

test("a database that holds something is left as it is", async () => {
  const count = await db.$count(issues);
  const refused = await run("restore", archive, ownDatabase, place("files"));
  expect(refused).toMatchObject({ code: 2, out: expect.stringContaining("数据库里已有数据") });
  expect(await db.$count(issues)).toBe(count);
});

test.each([
  ["cut short", (file: string) => truncateSync(file, Math.floor(statSync(file).size * 0.7))],
  [
    "one byte changed",
    (file: string) => {
      const bytes = readFileSync(file);
      const at = bytes.lastIndexOf("picture ");
      bytes.writeUInt8(0x21, at);
      writeFileSync(file, bytes);
    },
  ],
])("a damaged archive (%s) is refused and leaves the database empty", async (why, damage) => {
  const file = place("damaged.tar");
  copyFileSync(archive, file);
  damage(file);
  const there = await emptyDatabase(`damaged_${why.replaceAll(" ", "_")}`);
  const refused = await run("restore", file, there, place("damaged"));
  expect(refused).toMatchObject({ code: 2, out: expect.stringContaining("不完整或已损坏") });
  // Nothing stands in the way of the good one.
  expect((await run("restore", archive, there, place("damaged"))).code).toBe(0);
});

test("what is not an archive, or of a release to come, is said to be that", async () => {
  const there = await emptyDatabase("foreign");
  writeFileSync(place("foreign.tar"), "hello");
  expect((await run("restore", place("foreign.tar"), there, place("foreign"))).out).toContain("不是本系统的备份");
  const bytes = readFileSync(archive, "latin1").replace('"0000_first"', '"9999_later"');
  writeFileSync(place("later.tar"), bytes, "latin1");
  expect((await run("restore", place("later.tar"), there, place("foreign"))).out).toContain("更新的或另外的版本");
});

test("a file that went away is named, and the rest is backed up", async () => {
  const [one] = await db.select().from(files).limit(1);
  if (!one) throw new Error("no file");
  rmSync(join(place("files"), one.key));
  const { code, out } = await run("backup", place("hole.tar"), ownDatabase, place("files"));
  expect(code).toBe(1);
  expect(out).toContain(one.key);
  expect((await run("restore", place("hole.tar"), await emptyDatabase("hole"), place("hole"))).code).toBe(0);
});

test("a history that was bent before the backup is named by the restore", async () => {
  const [one] = await db.select().from(events).where(eq(events.type, "raise")).limit(1);
  if (!one) throw new Error("no event");
  await transaction((tx) => tx.update(events).set({ actorName: "别人" }).where(eq(events.id, one.id)));
  await run("backup", place("bent.tar"), ownDatabase, place("files"));
  const bent = await run("restore", place("bent.tar"), await emptyDatabase("bent"), place("bent"));
  expect(bent).toMatchObject({ code: 1, out: expect.stringContaining(`${one.subjectId} #${one.sequence}`) });
});
