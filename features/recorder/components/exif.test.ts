import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readPicture } from "@/lib/files/picture";
import { exifOf, withExif } from "./exif";

const picture = (width: number) => sharp({ create: { width, height: 20, channels: 3, background: "#888" } }).jpeg();
const taken = { IFD2: { DateTimeOriginal: "2023:03:01 09:30:00" } };
const camera = () => picture(40).withExif(taken).withMetadata({ orientation: 6, exif: taken }).toBuffer();

describe("the camera's words on a picture drawn anew", () => {
  it("come along, upright", async () => {
    const [original, drawn] = [await camera(), await picture(30).toBuffer()];
    const whole = withExif(original, drawn);
    const metadata = await sharp(whole).metadata();
    expect(metadata).toMatchObject({ width: 30, orientation: 1 });
    const file = join(mkdtempSync(join(tmpdir(), "exif-")), "a.jpg");
    writeFileSync(file, whole);
    expect((await readPicture(file))?.takenAt).toEqual(new Date("2023-03-01T01:30:00Z"));
  });
  it("are none in what has none or is no JPEG", async () => {
    const plain = await picture(30).toBuffer();
    expect(withExif(plain, plain)).toEqual(new Uint8Array(plain));
    const png = await picture(30).png().toBuffer();
    expect(exifOf(png)).toBeUndefined();
    expect(withExif(await camera(), png)).toEqual(new Uint8Array(png));
  });
  it("do no harm when they are broken", async () => {
    const original = await camera();
    const plain = await picture(30).toBuffer();
    for (let end = 0; end < 220; end += 3) {
      const cut = new Uint8Array(original.subarray(0, end));
      expect(withExif(cut, plain).length).toBeGreaterThanOrEqual(plain.length);
    }
    for (let at = 2; at < 160; at++) {
      const broken = new Uint8Array(original);
      broken[at] = 0xff;
      expect(withExif(broken, plain).length).toBeGreaterThanOrEqual(plain.length);
    }
  });
});
