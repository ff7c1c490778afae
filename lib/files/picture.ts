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
  finePrint: string;
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
      ...(await hashes(source())),
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

/** Brighter by less is noise of the camera or of packing, not something to be recognised. */
const margin = 4;

/** Evened out first, so that size and packing change hardly a bit. */
const evened = (picture: Sharp) => picture.greyscale().resize(256, 256, { fit: "fill" }).blur(6).png().toBuffer();

/**
 * dHash: whether each of `side` × `side` points is brighter than its right neighbour, and where `below`
 * is asked for than the one below it; small edits change few bits.
 */
async function differenceHash(even: Buffer, side: number, below: boolean): Promise<string> {
  const width = side + 1;
  const height = below ? width : side;
  const points = await sharp(even)
    .greyscale()
    .resize(width, height, { fit: "fill", kernel: "mitchell" })
    .raw()
    .toBuffer();
  let bits = 0n;
  const ask = (at: number, other: number) => {
    bits = (bits << 1n) | ((points[at] ?? 0) > (points[other] ?? 0) + margin ? 1n : 0n);
  };
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const at = y * width + x;
      ask(at, at + 1);
      if (below) ask(at, at + width);
    }
  return bits.toString(16).padStart((side * side * (below ? 2 : 1)) / 4, "0");
}

export type Prints = Pick<Picture, "perceptualHash" | "finePrint">;
async function hashes(picture: Sharp): Promise<Prints> {
  const even = await evened(picture);
  return { perceptualHash: await differenceHash(even, 8, false), finePrint: await differenceHash(even, 16, true) };
}

/** Both prints of a stored picture; null when the bytes are no whole picture. */
export async function printsOf(bytes: Uint8Array): Promise<Prints | null> {
  try {
    return await hashes(sharp(bytes, { limitInputPixels, failOn: "error" }).rotate());
  } catch {
    return null;
  }
}
