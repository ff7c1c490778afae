// A picture drawn anew on a canvas loses what the camera wrote. When it was taken is evidence, so
// that part is carried over; the drawing is upright already, so the orientation is set right.

const marker = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const soi = 0xffd8;
const app1 = 0xffe1;
const scan = 0xffda;

/** The EXIF segment of a JPEG, marker and length included. */
export function exifOf(jpeg: Uint8Array): Uint8Array | undefined {
  if (marker(jpeg, 0) !== soi) return undefined;
  for (let at = 2; at + 4 <= jpeg.length; ) {
    const found = marker(jpeg, at);
    if (found < 0xff00 || found === scan) return undefined;
    const end = at + 2 + marker(jpeg, at + 2);
    const isExif = String.fromCharCode(...jpeg.subarray(at + 4, at + 8)) === "Exif";
    if (found === app1 && isExif && end <= jpeg.length) return jpeg.slice(at, end);
    at = end;
  }
  return undefined;
}

/** Sets the orientation tag to upright, in place; what is not understood stays. */
function setUpright(segment: Uint8Array): void {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const tiff = 10; // marker, length, "Exif\0\0"
  if (view.byteLength < tiff + 8) return;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > view.byteLength) return;
  const count = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + count * 12; entry += 12) {
    if (entry + 12 > view.byteLength) return;
    if (view.getUint16(entry, little) === 0x0112) view.setUint16(entry + 8, 1, little);
  }
}

/** The drawn JPEG with the camera's EXIF of the original. */
export function withExif(original: Uint8Array, drawn: Uint8Array): Uint8Array<ArrayBuffer> {
  const segment = exifOf(original);
  if (!segment || marker(drawn, 0) !== soi) return new Uint8Array(drawn);
  setUpright(segment);
  const whole = new Uint8Array(drawn.length + segment.length);
  whole.set(drawn.subarray(0, 2));
  whole.set(segment, 2);
  whole.set(drawn.subarray(2), 2 + segment.length);
  return whole;
}
