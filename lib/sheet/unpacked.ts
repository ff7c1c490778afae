import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);
const [endMark, entryMark, endLength, entryLength, headLength] = [0x06054b50, 0x02014b50, 22, 46, 30] as const;
const mostEntries = 2_000;

/**
 * Whether a zip's entries together unpack to no more than `limit` bytes. What it says of its own sizes
 * is not believed: each entry is unpacked as far as there is room, and thrown away.
 */
export async function unpacksWithin(zip: Uint8Array, limit: number): Promise<boolean> {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + endLength > bytes.length || bytes.readUInt32LE(end) !== endMark) return true; // no zip: told elsewhere
  let room = limit;
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; at + entryLength <= bytes.length && bytes.readUInt32LE(at) === entryMark; entry++) {
    if (entry === mostEntries) return false;
    const [method, packed, begin] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    at += entryLength + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (begin + headLength > bytes.length) continue;
    const data = begin + headLength + bytes.readUInt16LE(begin + 26) + bytes.readUInt16LE(begin + 28);
    const size = method === 8 ? await sizeOf(bytes.subarray(data, data + packed), room) : packed;
    if (size > room) return false;
    room -= size;
  }
  return true;
}

/** More than `room` where it does not fit. */
async function sizeOf(packed: Buffer, room: number): Promise<number> {
  try {
    return (await inflate(packed, { maxOutputLength: Math.max(1, room) })).length;
  } catch (error) {
    // What is broken is told by whoever reads it.
    return error instanceof RangeError ? room + 1 : 0;
  }
}
