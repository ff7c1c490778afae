import { mkdtempSync, utimesSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { doorForms, doorPictures, startedBytes } from "@/db/schema";
import type { Content } from "@/lib/files/content";
import { read, receive, store } from "@/lib/files/storage";
import { freshDatabase } from "@/test-support/fresh-database";
import { dropBytes, keepBytes, settleBytes, sweepBytes } from "./commands";

process.env.STORAGE_DIR = mkdtempSync(join(tmpdir(), "stored-bytes-"));
const noon = new Date("2023-05-10T12:00:00+08:00");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const content = { bytes: Buffer.from("picture"), small: Buffer.from("small") } as unknown as Content;
const isThere = async (key: string) => Promise.all([read(key), read(`${key}.small`)].map((one) => one.then(Boolean)));

/** A picture that waits with its form, as a row that speaks of bytes. */
const waits = (key: string) =>
  transaction(async (tx) => {
    await tx.insert(doorForms).values({ id: `form ${key}`, expiresAt: later(600) });
    const facts = {
      sha256: "",
      type: "",
      width: null,
      height: null,
      takenAt: null,
      perceptualHash: null,
      finePrint: null,
    };
    await tx.insert(doorPictures).values({ id: `picture ${key}`, formId: `form ${key}`, key, facts });
  });

describe("bytes before their row", () => {
  beforeEach(freshDatabase);

  it("stay once a row speaks of them", async () => {
    await keepBytes(noon, "aa/settled", content);
    await transaction((tx) => settleBytes(tx, ["aa/settled"]));
    expect(await sweepBytes(later(100))).toBe(0);
    expect(await isThere("aa/settled")).toEqual([true, true]);
  });

  it("go when a server died in between, and not while an upload may be under way", async () => {
    await keepBytes(noon, "aa/lost", content);
    expect(await sweepBytes(later(59))).toBe(0);
    expect(await isThere("aa/lost")).toEqual([true, true]);
    expect(await sweepBytes(later(61))).toBe(1);
    expect(await isThere("aa/lost")).toEqual([false, false]);
    expect(await db.select().from(startedBytes)).toEqual([]);
  });

  it("go once, however many servers sweep at the same moment", async () => {
    for (const name of ["aa/one", "aa/two", "aa/three"]) await keepBytes(noon, name, content);
    const swept = await Promise.all(Array.from({ length: 4 }, () => sweepBytes(later(61))));
    expect(swept.reduce((sum, many) => sum + many)).toBe(3);
    expect(await isThere("aa/two")).toEqual([false, false]);
  });

  it("stay although they were begun again after their row was there", async () => {
    await waits("door/twice");
    await keepBytes(noon, "door/twice", content);
    expect(await sweepBytes(later(61))).toBe(0);
    expect(await isThere("door/twice")).toEqual([true, true]);
    expect(await db.select().from(startedBytes)).toEqual([]);
  });

  it("are taken back when the row is refused", async () => {
    await keepBytes(noon, "aa/refused", content);
    await dropBytes(["aa/refused"]);
    expect(await isThere("aa/refused")).toEqual([false, false]);
  });

  it("are never removed for not being known: another database's storage is left alone", async () => {
    await store("aa/of-another", Buffer.from("evidence"));
    expect(await sweepBytes(later(100_000))).toBe(0);
    expect(await read("aa/of-another")).toBeDefined();
  });

  it("do not pile up where uploads come in", async () => {
    const begun = await receive(new Blob(["half a picture"]).stream(), 100);
    await sweepBytes(later(61));
    expect(await readFile(begun, "utf8")).toBe("half a picture");
    utimesSync(begun, new Date("2023-05-10"), new Date("2023-05-10"));
    await sweepBytes(later(61));
    expect(await readFile(begun, "utf8").catch(() => "gone")).toBe("gone");
  });
});
