// Prints of pictures: bits that say which of two neighbouring points is brighter, as hexadecimal text.
// The coarse one (64 bits) is what an index is asked for, the fine one (512 bits) decides.

const bitsOf = (print: string): bigint => BigInt(`0x${print || "0"}`);
const ones = (bits: bigint): number => bits.toString(2).replaceAll("0", "").length;

/** In how many bits two prints differ; undefined where they cannot be compared. */
function printDistance(a: string, b: string): number | undefined {
  return a.length === b.length && a.length > 0 ? ones(bitsOf(a) ^ bitsOf(b)) : undefined;
}

/** So many of 512 bits change when a picture is made smaller and packed again. */
const mostChanged = 12;
/** A wall or an empty sheet has hardly a point that differs from its neighbour, and looks like any other. */
const leastMarked = 24;

/** Both fine prints are of the same picture. */
export function samePicture(a: string, b: string): boolean {
  const distance = printDistance(a, b);
  return distance !== undefined && distance <= mostChanged && ones(bitsOf(a)) >= leastMarked;
}

/** A coarse print and all that differ from it in one of its 64 bits. */
export function nearPrints(coarse: string): string[] {
  const from = bitsOf(coarse);
  const text = (bits: bigint) => bits.toString(16).padStart(16, "0");
  return [text(from), ...Array.from({ length: 64 }, (_, bit) => text(from ^ (1n << BigInt(bit))))];
}
