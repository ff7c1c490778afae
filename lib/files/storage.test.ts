import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { remove, store } from "./storage";

const folder = mkdtempSync(join(tmpdir(), "walk-storage-"));
const before = process.env.STORAGE_DIR;
beforeAll(() => {
  process.env.STORAGE_DIR = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env.STORAGE_DIR;
  else process.env.STORAGE_DIR = before;
  rmSync(folder, { recursive: true });
});

test("the same sent many times at once is kept once, whole, and leaves nothing beside it", async () => {
  const bytes = new Uint8Array(300_000).fill(7);
  for (let round = 0; round < 20; round++) {
    await Promise.all(Array.from({ length: 8 }, () => store(`ab/same-${round}`, bytes)));
    expect(readFileSync(join(folder, `ab/same-${round}`)).equals(bytes)).toBe(true);
  }
  expect(readdirSync(join(folder, "incoming"))).toEqual([]);
  await remove("ab/same-0");
  expect(readdirSync(join(folder, "ab"))).not.toContain("same-0");
});
