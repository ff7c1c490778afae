import { done, type Result, refuse } from "@/domain/refusal";

/** The longest JSON body of a write; a walk with everything noted takes a tenth of it. Files go elsewhere. */
const jsonLimit = 2 * 1024 * 1024;
const deepest = 32;

// NUL and halves of characters: PostgreSQL takes neither in text nor in JSON.
const broken = /\0|\p{Surrogate}/gu;

/** The same value with only such text as both databases keep; undefined for what is nested beyond reason. */
export function wholeText(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.replace(broken, (found) => (found === "\0" ? "" : "\ufffd"));
  if (value === null || typeof value !== "object") return value;
  if (depth === deepest) return undefined;
  if (Array.isArray(value)) return value.map((item) => wholeText(item, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wholeText(item, depth + 1)]));
}

/** Packed on its way: nobody here unpacks it, and what it becomes is not known beforehand. */
export const isPacked = (headers: Headers): boolean =>
  !/^\s*(identity\s*)?$/i.test(headers.get("content-encoding") ?? "");

/** Says itself that it is not in UTF-8, which is the one that is read. */
export function isOtherwiseWritten(headers: Headers): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers.get("content-type") ?? "")?.[1];
  return charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset);
}

/** Undefined for bytes that are no UTF-8: half-read text would be kept as if somebody had written it. */
export function strictText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The bytes of a body; undefined for more than `limit`, which are not read to their end. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The JSON of a body of at most `limit` bytes; what is longer is not read to its end. */
export async function readJson(request: Request, limit = jsonLimit): Promise<Result<unknown>> {
  const tooLong = refuse("tooMuch", { values: { megabytes: limit / 1024 / 1024 } });
  if (isOtherwiseWritten(request.headers)) return refuse("invalid");
  try {
    const bytes = await readBytes(request, limit);
    return bytes ? done(JSON.parse(strictText(bytes) ?? "")) : tooLong;
  } catch {
    return refuse("invalid"); // cut off on the way, no UTF-8, or no JSON
  }
}
