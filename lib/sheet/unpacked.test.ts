import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { zipOf } from "@/test-support/zip";
import { readSheet } from "./read";
import { unpacksWithin } from "./unpacked";

const megabyte = 1024 * 1024;

it("lets a real workbook pass, and what is no zip", async () => {
  const book = await writeXlsx({
    sheets: [{ name: "a", rows: Array.from({ length: 2_000 }, () => ["code", "name"]) }],
  });
  expect(await unpacksWithin(book, 10 * megabyte)).toBe(true);
  expect(await unpacksWithin(new Uint8Array(100), 1)).toBe(true);
});

it("sees a bomb through its own lies about sizes, in one entry or in many that share their bytes", async () => {
  const zeros = deflateRawSync(Buffer.alloc(20 * megabyte));
  expect(await unpacksWithin(zipOf([{ name: "a", packed: zeros, says: 1 }]), 10 * megabyte)).toBe(false);
  const many = Array.from({ length: 6 }, (_, at) => ({ name: `a${at}`, packed: zeros, says: 1 }));
  expect(await unpacksWithin(zipOf(many), 100 * megabyte)).toBe(false);
  expect(await unpacksWithin(zipOf(many.slice(0, 4)), 100 * megabyte)).toBe(true);
  const countless = Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}`, packed: Buffer.from([3, 0]), says: 0 }));
  expect(await unpacksWithin(zipOf(countless), megabyte)).toBe(false);
});

it("refuses a workbook that would be hundreds of megabytes, with little memory", async () => {
  const sheet = deflateRawSync(Buffer.alloc(120 * megabyte, " "), { level: 9 });
  const names = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml"];
  const bomb = zipOf(names.map((name) => ({ name, packed: sheet, says: 10 })));
  expect(bomb.length).toBeLessThan(megabyte);
  const before = process.memoryUsage().rss;
  expect(await readSheet(bomb)).toEqual({ code: "spreadsheet" });
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * megabyte);
});
