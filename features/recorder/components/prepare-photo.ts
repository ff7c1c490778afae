import { withExif } from "./exif";

/** A picture up to this size goes as the camera made it. */
const small = 1.5 * 1024 * 1024;
/** The server keeps no more either. */
const longestEdge = 2560;
const thumbnailEdge = 240;

/** Shrinks a huge picture for a hall's signal and draws its small copy; what cannot be drawn stays as it is. */
export async function preparePhoto(file: File): Promise<{ blob: Blob; small: Blob | null }> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return { blob: file, small: null };
  try {
    const thumbnail = await draw(bitmap, thumbnailEdge, 0.7);
    if (file.size <= small) return { blob: file, small: thumbnail };
    const drawn = await draw(bitmap, longestEdge, 0.85);
    if (!drawn || drawn.size >= file.size) return { blob: file, small: thumbnail };
    const whole = withExif(await bytesOf(file), await bytesOf(drawn));
    return { blob: new Blob([whole], { type: "image/jpeg" }), small: thumbnail };
  } finally {
    bitmap.close();
  }
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

async function draw(bitmap: ImageBitmap, edge: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}
