import { afterEach, expect, it, vi } from "vitest";

const secret = (fill: number) => Buffer.alloc(32, fill).toString("base64");

/** The module as it starts with these keys. */
async function withKeys(keys: string) {
  vi.resetModules();
  vi.stubEnv("ENCRYPTION_KEYS", keys);
  return import("./crypto");
}
afterEach(() => vi.unstubAllEnvs());

it("gives back what was encrypted, never twice the same, and not the text itself", async () => {
  const { encrypt, decrypt } = await withKeys(`a:${secret(1)}`);
  const text = "13856601234 𠮷 ‮x";
  const [once, again] = [encrypt(text, "phone"), encrypt(text, "phone")];
  expect(once).not.toBe(again);
  expect(once).toMatch(/^a\./);
  expect(once).not.toContain("138566");
  expect([decrypt(once, "phone"), decrypt(encrypt("", "phone"), "phone")]).toEqual([text, ""]);
});

it("still reads what the former key encrypted, and writes with the new one", async () => {
  const old = (await withKeys(`a:${secret(1)}`)).encrypt("旧", "name");
  const { decrypt, encrypt } = await withKeys(`b:${secret(2)},a:${secret(1)}`);
  expect(decrypt(old, "name")).toBe("旧");
  expect(encrypt("新", "name")).toMatch(/^b\./);
});

it("refuses another purpose, a changed text and a key that is gone", async () => {
  const { encrypt, decrypt } = await withKeys(`a:${secret(1)}`);
  const sealed = encrypt("张", "name");
  expect(() => decrypt(sealed, "phone")).toThrow();
  const [id, iv, body, tag] = sealed.split(".");
  expect(() =>
    decrypt([id, iv, `${body?.startsWith("A") ? "B" : "A"}${body?.slice(1)}`, tag].join("."), "name"),
  ).toThrow();
  expect(() => decrypt("张三", "name")).toThrow();
  const other = await withKeys(`b:${secret(2)}`);
  expect(() => other.decrypt(sealed, "name")).toThrow();
});

it("finds equal values by a digest that stays when a new key is put first", async () => {
  const { keyedDigest } = await withKeys(`a:${secret(1)}`);
  const before = keyedDigest("13856601234", "phone");
  expect(keyedDigest("13856601234", "name")).not.toBe(before);
  const changed = await withKeys(`b:${secret(2)},a:${secret(1)}`);
  expect(changed.keyedDigest("13856601234", "phone")).toBe(before);
});

it("knows its own tokens and their age", async () => {
  const { signedToken, tokenAge } = await withKeys(`a:${secret(1)}`);
  const issued = new Date("2023-05-08T02:00:00Z");
  const token = signedToken("tell", issued);
  expect(tokenAge(token, "tell", new Date(issued.getTime() + 10_000))).toBe(10_000);
  expect(tokenAge(token, "follow", issued)).toBeNull();
  expect(tokenAge(token.replace(/^\d/, "2"), "tell", issued)).toBeNull();
  expect(tokenAge("", "tell", issued)).toBeNull();
});
