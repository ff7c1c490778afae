import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startObjectStore } from "@/test-support/servers/object-store";

// Through lib/files/storage, as everything else asks; against a server that speaks S3.

const folder = mkdtempSync(join(tmpdir(), "bucket-"));
let objectStore: Awaited<ReturnType<typeof startObjectStore>>;
beforeAll(async () => {
  objectStore = await startObjectStore(folder);
});
afterAll(async () => {
  await objectStore.stop();
  rmSync(folder, { recursive: true });
});

/** The storage of a server with this environment. */
async function storage(changed: Record<string, string> = {}) {
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries({ ...objectStore.env, ...changed })) vi.stubEnv(name, value);
  return import("./storage");
}
const bytesOf = async (found: { body: ReadableStream } | undefined) =>
  found && Buffer.from(await new Response(found.body).arrayBuffer());

describe("a bucket", () => {
  let kept: Awaited<ReturnType<typeof storage>>;
  beforeEach(async () => {
    kept = await storage();
  });

  it("gives back what was put, says how long it is, and forgets it", async () => {
    const bytes = Buffer.from("现场照片 𠮷");
    await kept.store("ab/picture-1", bytes);
    await kept.store("ab/picture-1.small", Buffer.from("small"));
    expect(await kept.sizeOf("ab/picture-1")).toBe(bytes.length);
    const found = await kept.read("ab/picture-1");
    expect(found?.size).toBe(bytes.length);
    expect(await bytesOf(found)).toEqual(bytes);
    await kept.remove("ab/picture-1");
    await kept.remove("ab/picture-1"); // again, as a sweep may
    expect(await kept.read("ab/picture-1")).toBeUndefined();
    expect(await kept.sizeOf("ab/picture-1")).toBeUndefined();
    expect(await bytesOf(await kept.read("ab/picture-1.small"))).toEqual(Buffer.from("small"));
  });

  it("writes over what was there, and takes 25 MB whole", async () => {
    await kept.store("ab/large", Buffer.from("before"));
    const bytes = Buffer.alloc(25 * 1024 * 1024, "0123456789abcdef!");
    await kept.store("ab/large", bytes);
    expect((await bytesOf(await kept.read("ab/large")))?.equals(bytes)).toBe(true);
  });

  it("streams: a reader who leaves early leaves nothing open", async () => {
    await kept.store("ab/stream", Buffer.alloc(5_000_000, 1));
    const reader = (await kept.read("ab/stream"))?.body.getReader();
    expect((await reader?.read())?.value?.length).toBeLessThan(5_000_000);
    await reader?.cancel();
    expect(await kept.sizeOf("ab/stream")).toBe(5_000_000);
  });

  it("has no key that is not ours", async () => {
    for (const key of ["../secret", "a/../b", "a b", "a?x=1", "/a", ""]) {
      await expect(kept.read(key), key).rejects.toThrow("bad storage key");
      await expect(kept.store(key, Buffer.from("x")), key).rejects.toThrow("bad storage key");
    }
  });
});

describe("a store that does not let us in, or is not there", () => {
  it.each([
    ["another secret", { STORAGE_SECRET: "another" }],
    ["another region", { STORAGE_REGION: "elsewhere" }],
  ])("%s: nothing is taken for stored or for gone", async (_, changed) => {
    const kept = await storage(changed);
    await expect(kept.store("ab/refused", Buffer.from("x"))).rejects.toThrow("403");
    await expect(kept.read("ab/refused")).rejects.toThrow("403");
    await expect(kept.sizeOf("ab/refused")).rejects.toThrow("403");
    await expect(kept.remove("ab/refused")).rejects.toThrow("403");
  });

  it("says so when there is no such bucket", async () => {
    const kept = await storage({ STORAGE_URL: objectStore.env.STORAGE_URL.replace("walk-files", "no-such-bucket") });
    await expect(kept.store("ab/lost", Buffer.from("x"))).rejects.toThrow("NoSuchBucket");
    await expect(kept.read("ab/lost")).rejects.toThrow("NoSuchBucket");
  });

  it("fails when nobody listens", async () => {
    const kept = await storage({ STORAGE_URL: "http://127.0.0.1:1/walk-files" });
    await expect(kept.store("ab/lost", Buffer.from("x"))).rejects.toThrow();
    await expect(kept.read("ab/lost")).rejects.toThrow();
  });

  it("does not begin with half of what it needs", async () => {
    await expect(async () => (await storage({ STORAGE_SECRET: "" })).read("ab/x")).rejects.toThrow("STORAGE_SECRET");
  });
});
