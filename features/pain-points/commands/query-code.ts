import { randomBytes } from "node:crypto";
import { keyedDigest } from "@/lib/crypto";

// 32 signs nobody takes for another: no 0 and O, no 1 and I. Twelve of them are 60 bits.
const signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A new query code, `7K2M-QX9R-4HTW`. */
export function newQueryCode(): string {
  const code = [...randomBytes(12)].map((byte) => signs[byte % signs.length]).join("");
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** What is kept of a code; however it was typed: small, full width, with blanks or without. */
export const codeDigest = (number: string, code: string): string =>
  keyedDigest(
    `${number} ${code
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, "")}`,
    "painPoint.code",
  );
