import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { zipOf } from "@/test-support/zip";
import { readContent } from "./content";

// Files that are two things at once, or far more than they seem.

const folder = mkdtempSync(join(tmpdir(), "walk-strange-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const script = "<script>alert(document.domain)</script><?php system($_GET[0]); ?>";
const plain = () => sharp({ create: { width: 40, height: 30, channels: 3, background: "#357" } });
const read = (bytes: Uint8Array | string) => {
  const path = join(folder, crypto.randomUUID());
  writeFileSync(path, bytes);
  return readContent(path);
};

it.each(["jpeg", "png", "webp", "gif"] as const)(
  "a %s that carries a script keeps its picture and nothing else",
  async (format) => {
    const hidden = { exif: { IFD0: { Copyright: script, ImageDescription: script } } };
    const bytes = await plain().withMetadata(hidden).toFormat(format).toBuffer();
    const found = await read(Buffer.concat([bytes, Buffer.from(`*/=1;${script}`)]));
    expect(found.ok && found.value.type).toMatch(/^image\/(jpeg|png|webp)$/);
    for (const kept of found.ok ? [found.value.bytes, found.value.small ?? ""] : [])
      expect(Buffer.from(kept).toString("latin1")).not.toMatch(/script|php/);
  },
);

it.each([
  ["svg", `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
  [
    "a billion laughs",
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>`,
  ],
  ["html", `<!doctype html>${script}`],
  ["html that says it is a pdf further down", `<html>${script}\n%PDF-1.7`],
  ["a program", "MZ\x90\0\x03\0\0\0"],
  ["a shell script", "#!/bin/sh\nid"],
  ["nothing", ""],
  ["a zip", zipOf([{ name: "a.txt", packed: deflateRawSync(Buffer.from("a")), says: 1 }])],
  ["a gif in its first bytes only", `GIF89a/*${script}*/=1`],
  ["gzip", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
])("%s is no file of ours", async (_, bytes) => expect((await read(bytes)).ok).toBe(false));

it("a picture of 2,500 million points is refused by its first bytes", async () => {
  const bytes = await plain().png().toBuffer();
  bytes.writeUInt32BE(50_000, 16);
  bytes.writeUInt32BE(50_000, 20);
  expect((await read(bytes)).ok).toBe(false);
});

it("a document that would unpack to hundreds of megabytes costs neither time nor memory", async () => {
  const zeros = deflateRawSync(Buffer.alloc(300 * 1024 * 1024), { level: 9 });
  const names = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];
  const before = process.memoryUsage().rss;
  const started = performance.now();
  await read(zipOf(names.map((name) => ({ name, packed: zeros, says: 100 }))));
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
});
