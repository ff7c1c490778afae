import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { readContent } from "./content";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "content-"));
});

async function content(bytes: Uint8Array) {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, bytes);
  return readContent(path);
}

const paper = (width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: "#dde" } }).composite([
    { input: Buffer.from(`<svg width="200" height="100"><rect width="200" height="100" fill="#225"/></svg>`) },
  ]);

describe("a picture", () => {
  it("keeps when it was taken, and loses location and the rest", async () => {
    const jpeg = await paper()
      .withExif({
        IFD0: { Make: "Phone", ImageDescription: "秘密" },
        IFD2: { DateTimeOriginal: "2023:05:04 09:30:00" },
        IFD3: { GPSLatitude: "30/1 39/1 0/1", GPSLongitude: "117/1 29/1 0/1" },
      })
      .jpeg()
      .toBuffer();
    const result = await content(jpeg);
    expect(result.ok && result.value.takenAt?.toISOString()).toBe("2023-05-04T01:30:00.000Z");
    if (!result.ok) return;
    expect((await sharp(jpeg).metadata()).exif).toBeDefined();
    const kept = await sharp(result.value.bytes).metadata();
    expect([kept.exif, kept.xmp, kept.iptc]).toEqual([undefined, undefined, undefined]);
    expect(result.value.type).toBe("image/jpeg");
  });

  it("is turned upright and made no larger than a screen needs", async () => {
    const lying = await paper(4000, 3000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const result = await content(lying);
    expect(result.ok && [result.value.width, result.value.height]).toEqual([1920, 2560]);
  });

  it("has a perceptual hash that survives another size and quality, and differs for another picture", async () => {
    const hash = async (bytes: Buffer) => {
      const result = await content(bytes);
      return BigInt(`0x${result.ok ? result.value.perceptualHash : "0"}`);
    };
    const distance = (a: bigint, b: bigint) => (a ^ b).toString(2).replaceAll("0", "").length;
    const scene = (svg: string) =>
      sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">${svg}</svg>`));
    const hall = await scene(
      `<defs><linearGradient id="g"><stop stop-color="#111"/><stop offset=".4" stop-color="#eee"/><stop offset="1" stop-color="#333"/></linearGradient></defs>
       <rect width="800" height="600" fill="url(#g)"/><circle cx="200" cy="300" r="150" fill="#777"/>`,
    )
      .png()
      .toBuffer();
    const window = await scene(
      `<rect width="800" height="600" fill="#ddd"/><path d="M0 600 400 0 800 600Z" fill="#222"/><rect x="600" width="90" height="500"/>`,
    )
      .png()
      .toBuffer();
    const original = await hash(hall);
    const again = await sharp(hall).resize(300).jpeg({ quality: 60 }).toBuffer();
    expect(distance(original, await hash(again))).toBeLessThan(5);
    expect(distance(original, await hash(window))).toBeGreaterThan(10);
  });

  it.each([
    ["cut off in the middle", async () => (await paper().jpeg().toBuffer()).subarray(0, 900), "fileUnreadable"],
    ["a bomb of many pixels", () => paper(12_000, 12_000).png().toBuffer(), "fileUnreadable"],
    ["an svg", async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), "fileType"],
    ["a page that calls itself a picture", async () => Buffer.from("<html><script>alert(1)</script>"), "fileType"],
    ["nothing", async () => Buffer.alloc(0), "fileType"],
    ["a program", async () => Buffer.from("MZ\x90\x00\x03".padEnd(400, "\0"), "latin1"), "fileType"],
  ])("is refused when it is %s", async (_, make, code) => {
    const result = await content(await make());
    expect(result.ok ? "kept" : result.refusal.code).toBe(code);
  });
});

it("keeps a pdf as it came", async () => {
  const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  const result = await content(pdf);
  expect(result.ok && result.value.type).toBe("application/pdf");
  expect(result.ok && Buffer.compare(Buffer.from(result.value.bytes), pdf)).toBe(0);
});
