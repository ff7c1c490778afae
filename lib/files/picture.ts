import readExif from "exif-reader";
import sharp, { type Sharp } from "sharp";

export interface Picture {
  bytes: Buffer;
  type: "image/jpeg" | "image/png" | "image/webp";
  small: Buffer;
  width: number;
  height: number;
  takenAt: Date | null;
  perceptualHash: string;
}

/** A 12-megapixel phone picture has room; a bomb of 50,000 × 50,000 has not. */
const limitInputPixels = 80_000_000;
const longestEdge = 2560;
const smallEdge = 480;

/**
 * Re-encodes a picture: upright, at most 2560 px, without location and other metadata; the time
 * it was taken and a perceptual hash are read before. Null when the bytes are no whole picture.
 */
export async function readPicture(path: string): Promise<Picture | null> {
  try {
    const source = () => sharp(path, { limitInputPixels, failOn: "error" }).rotate();
    const metadata = await sharp(path, { limitInputPixels }).metadata();
    const format = metadata.format === "png" || metadata.format === "webp" ? metadata.format : "jpeg";
    const fit = { width: longestEdge, height: longestEdge, fit: "inside", withoutEnlargement: true } as const;
    const encoded = await source()
      .resize(fit)
      .toFormat(format, format === "png" ? { compressionLevel: 9 } : { quality: 85 })
      .toBuffer({ resolveWithObject: true });
    const small = await source()
      .resize({ ...fit, width: smallEdge, height: smallEdge })
      .toFormat(format, { quality: 75 })
      .toBuffer();
    return {
      bytes: encoded.data,
      type: `image/${format}`,
      small,
      width: encoded.info.width,
      height: encoded.info.height,
      takenAt: takenAt(metadata.exif),
      perceptualHash: await differenceHash(source()),
    };
  } catch {
    return null;
  }
}

/** Cameras write local time; without an offset it is Asia/Shanghai's. */
function takenAt(exif: Buffer | undefined): Date | null {
  if (!exif) return null;
  try {
    const photo = readExif(exif).Photo;
    const original = photo?.DateTimeOriginal;
    if (!original || Number.isNaN(original.getTime())) return null;
    // exif-reader takes the camera's clock for UTC, and applies an offset where one is written.
    return photo?.OffsetTimeOriginal ? original : new Date(original.getTime() - 8 * 3_600_000);
  } catch {
    return null;
  }
}

/** dHash: whether each of 8 × 8 points is brighter than its right neighbour; small edits change few bits. */
async function differenceHash(picture: Sharp): Promise<string> {
  const pixels = await picture.greyscale().resize(9, 8, { fit: "fill" }).raw().toBuffer();
  let bits = 0n;
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 8; x++) {
      const at = y * 9 + x;
      bits = (bits << 1n) | ((pixels[at] ?? 0) > (pixels[at + 1] ?? 0) ? 1n : 0n);
    }
  return bits.toString(16).padStart(16, "0");
}
