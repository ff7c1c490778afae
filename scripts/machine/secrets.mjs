// Secrets for development and demonstration: made once, kept beside the data. Production brings its own.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const file = "data/secrets.json";
// Read aloud and typed on a phone: no letters that look like others.
const letters = "abcdefghjkmnpqrstuvwxyz";
const word = () => Array.from(randomBytes(4), (byte) => letters[byte % letters.length]).join("");

const make = {
  NEXTAUTH_SECRET: () => randomBytes(32).toString("base64url"),
  ENCRYPTION_KEYS: () => `k1:${randomBytes(32).toString("base64")}`,
  DEMO_PASSWORD: () => `Zou-${word()}-${word()}-${100 + (randomBytes(2).readUInt16BE() % 900)}`,
};

/** Puts what the environment lacks into it, from `data/secrets.json`, which is made when missing. */
export function keepSecrets() {
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const missing = Object.keys(make).filter((name) => !process.env[name] && !kept[name]);
  if (missing.length > 0) {
    for (const name of missing) kept[name] = make[name]();
    mkdirSync("data", { recursive: true });
    writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  }
  for (const name of Object.keys(make)) process.env[name] ||= kept[name];
}
