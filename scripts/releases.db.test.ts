import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyDatabase, manifestOf, place, run } from "@/test-support/archives";
import { migrationsOfRelease } from "./archive/migrations";

// Databases as earlier releases left them: each is filled at its own schema and brought up to this one.

const folder = "test-support/releases";
const kept = readdirSync(folder)
  .map((file) => file.replace(/\.tar$/, ""))
  .sort();

test("every schema that was released has its archive", () => {
  const all = migrationsOfRelease();
  expect(kept).toEqual(all.slice(0, kept.length));
  // The newest is not released before another follows it.
  expect(kept.length).toBeGreaterThanOrEqual(all.length - 1);
});

test.each(kept)("a database of %s comes up to this release with all it holds", async (tag) => {
  const archive = join(folder, `${tag}.tar`);
  const database = await emptyDatabase(tag);
  const restored = await run("restore", archive, database, place(tag));
  expect(restored).toMatchObject({ code: 0, out: expect.stringContaining("历史链与文件核对无误") });
  expect((await run("backup", place(`${tag}.tar`), database, place(tag))).code).toBe(0);
  const now = new Map(manifestOf(place(`${tag}.tar`)).tables.map(({ name, rows }) => [name, rows]));
  const then = manifestOf(archive).tables.filter(({ rows }) => rows > 0);
  expect(then.length).toBeGreaterThan(15);
  for (const { name, rows } of then) expect(now.get(name), name).toBeGreaterThanOrEqual(rows);
});
