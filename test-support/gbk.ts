// Nothing in Node writes GBK; its decoder, asked for every pair of bytes, gives the table backwards.
const pairs = new Map<string, [number, number]>();

function table(): Map<string, [number, number]> {
  if (pairs.size > 0) return pairs;
  const decoder = new TextDecoder("gbk");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1 && !pairs.has(letter)) pairs.set(letter, [lead, trail]);
    }
  return pairs;
}

/** A text as a Chinese Windows saves it. */
export const gbk = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      const pair = code < 0x80 ? [code] : table().get(letter);
      if (!pair) throw new Error(`not in GBK: ${letter}`);
      return pair;
    }),
  );
