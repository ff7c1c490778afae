import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { expect } from "@playwright/test";
import { ownPlace, serve } from "./server";
import { sessionCookieFor } from "./sign-in";
import { storyBegins } from "./template";
import { expectWhole } from "./whole";
import { type Acknowledged, writers } from "./writers";

export const kills = Number(process.env.KILLS ?? 5);

const written = ({ name, value }: { name: string; value: string }) => `${name}=${value}`;
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What lies in the storage, but for uploads that never came to their end. */
async function storedNames(): Promise<string[]> {
  const folder = process.env.STORAGE_DIR ?? "";
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return files.filter((name) => !name.startsWith("incoming/"));
}

/** The server is killed in the middle of everything, again and again; then what was acknowledged has to be there. */
export async function killsAndLooks(on: "sqlite" | "postgres"): Promise<void> {
  process.env.RATE_LIMIT = "100000";
  const leave = await ownPlace(storyBegins, on);
  delete process.env.CLOCK_AT; // it would begin anew with each server, and devices count on time going on
  const base = process.env.NEXTAUTH_URL ?? "";
  const { eq } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { accounts, doorPictures, events, files, issues, painPoints, walkSteps, walks } = await import("@/db/schema");
  const [walk] = await db
    .select({ id: walks.id, recorder: walks.recorderId, head: walks.headId })
    .from(walks)
    .where(eq(walks.state, "walking"))
    .limit(1);
  const recorder = walk?.recorder ?? walk?.head ?? "";
  const [account] = await db.select({ username: accounts.username }).from(accounts).where(eq(accounts.id, recorder));
  if (!walk || !account) throw new Error("nobody walks in the demonstration");

  const kept: Acknowledged = { drafts: [], raised: [], files: [], told: [], notes: 0 };
  const world = {
    base,
    cookies: {
      inspector: written(await sessionCookieFor("inspector", base)),
      recorder: written(await sessionCookieFor(account.username, base)),
    },
    recorder,
    walkId: walk.id,
    stepId: randomUUID(),
  };

  const amounts = [
    () => kept.drafts.length,
    () => kept.raised.length,
    () => kept.files.length,
    () => kept.told.length,
    () => kept.notes,
  ];
  let going = true;
  const loops = writers(world, kept).map(async (write) => {
    while (going) {
      await write();
      await sleep(5);
    }
  });
  const unhandled = Promise.all(loops);
  for (let death = 0; death < kills; death++) {
    const serving = await serve();
    // Once another write of this kind was acknowledged, and then at no beat of ours.
    const grown = amounts[death % amounts.length];
    for (let before = grown?.(), tries = 0; grown?.() === before && tries < 2_000; tries++) await sleep(10);
    await sleep((death * 7919) % 97);
    await serving.stop("SIGKILL");
  }
  going = false;
  await unhandled;
  const last = await serve();

  const { decrypt } = await import("@/lib/crypto");
  const { sweepBytes } = await import("@/features/stored-bytes/commands");

  // Everything acknowledged is there.
  const drafts = new Map((await db.select().from(issues)).map((row) => [row.id, row]));
  expect(kept.drafts.filter((id) => !drafts.has(id))).toEqual([]);
  expect(kept.raised.filter((id) => drafts.get(id)?.state !== "raised")).toEqual([]);
  const told = (await db.select().from(painPoints)).map((row) => decrypt(row.original, `painPoint.original:${row.id}`));
  expect(kept.told.filter((words) => !told.some((text) => text.includes(words)))).toEqual([]);
  const [step] = await db.select({ note: walkSteps.note }).from(walkSteps).where(eq(walkSteps.id, world.stepId));
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

  console.log(`${kills} kills; drafts, raised, files, told, notes: ${amounts.map((amount) => amount()).join(", ")}`);
  for (const amount of amounts) expect(amount()).toBeGreaterThan(0);
  await last.stop();
  await leave();
}
