import { mkdtempSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { files } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { type Content, readContent } from "@/lib/files/content";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  aResult,
  at,
  drafted,
  eventsOf,
  granted,
  issueIn,
  outcomeOf,
  people,
  row,
  target,
} from "@/test-support/ledger";
import { submit } from "../issues/commands/result";
import { attach, detach } from "./commands";
import { visibleFile } from "./queries";

const folder = mkdtempSync(join(tmpdir(), "files-"));
process.env.STORAGE_DIR = folder;
const day = at("2023-05-10");
let picture: Content;

beforeAll(async () => {
  const path = join(folder, "taken");
  await writeFile(
    path,
    await sharp({ create: { width: 40, height: 30, channels: 3, background: "#456" } })
      .jpeg()
      .toBuffer(),
  );
  picture = granted(await readContent(path));
});
beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

const upload = (issue: string, phase: "found" | "before" | "after" = "before") => ({
  id: crypto.randomUUID(),
  name: "窗口.jpg",
  phase,
  issue,
});
const stored = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

describe("a picture hung on an issue", () => {
  it("is kept once, however often it is sent, with its event and without outdating an open form", async () => {
    const id = await issueIn("rectifying");
    const { version } = await row(id);
    const sent = upload(id);
    granted(await attach(people.liaison, day, sent, picture));
    granted(await attach(people.liaison, day, sent, picture));
    expect(await db.select().from(files).where(eq(files.issueId, id))).toMatchObject([
      { id: sent.id, phase: "before", type: "image/jpeg", width: 40, round: 1 },
    ]);
    expect((await eventsOf(id)).filter((event) => event.type === "fileAdded")).toHaveLength(1);
    expect((await row(id)).version).toBe(version);
    expect(outcomeOf(await attach(people.head, day, sent, picture))).toBe("duplicate");
    expect(outcomeOf(await attach(people.liaison, day, { ...sent, issue: await issueIn("rectifying") }, picture))).toBe(
      "duplicate",
    );
  });

  it.each<[string, Viewer, "rectifying" | "assigned" | "submitted", string]>([
    ["the lead's liaison", people.liaison, "rectifying", "done"],
    ["the lead's head", people.head, "rectifying", "done"],
    ["a partner", people.partner, "rectifying", "done"],
    ["an inspector", people.inspector, "rectifying", "notAllowed"],
    ["another bureau", people.foreignHead, "rectifying", "notFound"],
    ["the lead before it signed for the issue", people.liaison, "assigned", "notAllowed"],
    ["the lead after it handed in", people.liaison, "submitted", "notAllowed"],
  ])("by %s: %#", async (_, viewer, state, expected) => {
    const id = await issueIn(state === "submitted" ? "submitted" : state, {
      partners: state === "submitted" ? [] : ["RSJ"],
    });
    const before = await stored();
    expect(outcomeOf(await attach(viewer, day, upload(id), picture))).toBe(expected);
    // Bytes and their small copy, or nothing: a refused upload leaves no file behind.
    expect((await stored()) - before).toBe(expected === "done" ? 2 : 0);
  });

  it("hangs on a draft by those who write it", async () => {
    const id = await drafted();
    granted(await attach(people.inspector, day, upload(id, "found"), picture));
    expect(outcomeOf(await attach(people.head, day, upload(id, "found"), picture))).toBe("notFound");
  });

  it("may be taken away until the result is handed in, and is then gone from sight", async () => {
    const id = await issueIn("rectifying");
    const [before, after, wrong] = [upload(id), upload(id, "after"), upload(id, "after")];
    for (const sent of [before, after, wrong]) granted(await attach(people.liaison, day, sent, picture));
    expect(outcomeOf(await detach(people.inspector, day, wrong))).toBe("notAllowed");
    granted(await detach(people.head, day, wrong));
    expect(await visibleFile(people.liaison, wrong.id)).toBeUndefined();
    expect(outcomeOf(await detach(people.liaison, day, wrong))).toBe("notFound");
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: "fileRemoved", particulars: { fileId: wrong.id } });
    granted(await submit(people.head, day, { ...(await target(id)), ...aResult }));
    expect(outcomeOf(await detach(people.liaison, day, after))).toBe("notAllowed");
  });

  it("is seen by whoever sees the issue, and by nobody else", async () => {
    const id = await issueIn("rectifying", { partners: ["RSJ"] });
    const sent = upload(id);
    granted(await attach(people.liaison, day, sent, picture));
    const { inspector, leader, partner, foreignInspector, foreignHead, countyLiaison } = people;
    const sees = (viewer: Viewer) => visibleFile(viewer, sent.id).then(Boolean);
    expect(await Promise.all([inspector, leader, partner].map(sees))).toEqual([true, true, true]);
    expect(await Promise.all([foreignInspector, foreignHead, countyLiaison].map(sees))).toEqual([false, false, false]);
  });

  it("stops at the most an issue holds", async () => {
    const id = await issueIn("rectifying");
    for (let count = 0; count < 60; count++) granted(await attach(people.liaison, day, upload(id), picture));
    expect(outcomeOf(await attach(people.liaison, day, upload(id), picture))).toBe("tooManyFiles");
  });
});
