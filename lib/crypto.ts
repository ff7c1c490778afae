import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/env";

// Personal data at rest: AES-256-GCM with the key's id beside it. The first key of ENCRYPTION_KEYS
// encrypts; every key listed still decrypts, so that keys can be changed.

interface Key {
  id: string;
  secret: Buffer;
}

function keys(): Key[] {
  const list = (env().ENCRYPTION_KEYS ?? "").split(",").filter(Boolean);
  const parsed = list.map((entry) => {
    const at = entry.indexOf(":");
    return { id: entry.slice(0, at), secret: Buffer.from(entry.slice(at + 1), "base64") };
  });
  if (parsed.length === 0) throw new Error("ENCRYPTION_KEYS is missing");
  return parsed;
}

/** `purpose` binds the text to its place: what was a phone number does not decrypt as a name. */
export function encrypt(text: string, purpose: string): string {
  const [{ id, secret }] = keys() as [Key];
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", secret, iv).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [id, iv, sealed, cipher.getAuthTag()]
    .map((part) => (typeof part === "string" ? part : part.toString("base64url")))
    .join(".");
}

/** Throws when the key is unknown, the text was tampered with or belongs to another purpose. */
export function decrypt(stored: string, purpose: string): string {
  const [id, iv, sealed, tag] = stored.split(".");
  const key = keys().find((candidate) => candidate.id === id);
  if (!key || !iv || sealed === undefined || !tag) throw new Error("cannot decrypt: unknown key or form");
  const decipher = createDecipheriv("aes-256-gcm", key.secret, Buffer.from(iv, "base64url"))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(sealed, "base64url")), decipher.final()]).toString("utf8");
}

// By secret and purpose; purposes are few, being written in the code.
const derivedKeys = new Map<string, Buffer>();
function derivedKey(purpose: string): Buffer {
  const secret = keys().at(-1)?.secret ?? Buffer.alloc(0);
  const name = `${secret.toString("base64")} ${purpose}`;
  const known = derivedKeys.get(name);
  if (known) return known;
  const derived = Buffer.from(hkdfSync("sha256", secret, "", `digest:${purpose}`, 32));
  derivedKeys.set(name, derived);
  return derived;
}

/** A digest only we can make: finds equal values without keeping them. Uses the last (oldest) key, so that it stays when a new one is put first. */
export function keyedDigest(text: string, purpose: string): string {
  return createHmac("sha256", derivedKey(purpose)).update(text.normalize("NFC")).digest("base64url");
}

export const sameDigest = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** A signed text with its machine time, for forms without a session: `token(purpose)` at the door, `age` on return. */
export function signedToken(purpose: string, issuedAt: Date): string {
  const body = `${issuedAt.getTime()}.${randomBytes(9).toString("base64url")}`;
  return `${body}.${keyedDigest(body, `token:${purpose}`)}`;
}

/** Milliseconds since a token was issued; null when it is not one of ours. */
export function tokenAge(token: string, purpose: string, at: Date): number | null {
  const [issued, nonce, digest] = token.split(".");
  if (!issued || !nonce || !digest) return null;
  if (!sameDigest(digest, keyedDigest(`${issued}.${nonce}`, `token:${purpose}`))) return null;
  return at.getTime() - Number(issued);
}
