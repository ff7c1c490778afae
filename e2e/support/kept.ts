import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { expect } from "@playwright/test";
import { expectWhole } from "./whole";
import type { Acknowledged } from "./writers";

/** What lies in the storage, but for uploads that never came to their end. */
async function storedNames(): Promise<string[]> {
  const folder = process.env.STORAGE_DIR ?? "";
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return files.filter((name) => !name.startsWith("incoming/"));
}

/** Everything acknowledged is in this process' database and storage, nothing is half, and all of it is whole. */
export async function expectKept(kept: Acknowledged): Promise<void> {
  const { eq } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { doorPictures, events, files, issues, painPoints, walkSteps } = await import("@/db/schema");
  const { decrypt } = await import("@/lib/crypto");
  const { sweepBytes } = await import("@/features/stored-bytes/commands");

  const drafts = new Map((await db.select().from(issues)).map((row) => [row.id, row]));
  expect(kept.drafts.filter((id) => !drafts.has(id))).toEqual([]);
  expect(kept.raised.filter((id) => drafts.get(id)?.state !== "raised")).toEqual([]);
  const told = (await db.select().from(painPoints)).map((row) => decrypt(row.original, `painPoint.original:${row.id}`));
  expect(kept.told.filter((words) => !told.some((text) => text.includes(words)))).toEqual([]);
  const [step] = await db.select({ note: walkSteps.note }).from(walkSteps).where(eq(walkSteps.id, kept.stepId));
  expect(Number(step?.note.match(/\d+/)?.[0])).toBeGreaterThanOrEqual(kept.notes);

  // Uploads are neither lost nor, once swept, orphaned.
  const rows = await db.select().from(files);
  expect(kept.files.filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
  await sweepBytes(new Date(Date.now() + 7_200_000));
  const spoken = new Set([...rows, ...(await db.select().from(doorPictures))].map(({ key }) => key));
  expect((await storedNames()).filter((name) => !spoken.has(name.replace(/\.small$/, "")))).toEqual([]);

  await expectWhole();
  const all = await db.select({ subjectId: events.subjectId }).from(events);
  const half = [...drafts.values()].filter(
    (row) => row.title.startsWith("断电演练") && !all.some((event) => event.subjectId === row.id),
  );
  expect(half).toEqual([]);
}
