import { createHash } from "node:crypto";
import { asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { events, files } from "@/db/schema";
import { brokenAnchor, brokenLink } from "@/features/history/queries";
import { read } from "@/lib/storage";

// After a restore: is what was written down still what it says of itself?

/** Names the first thing that does not fit; empty when everything does. */
export async function whatIsBroken(missing: readonly string[]): Promise<string[]> {
  return [...(await brokenHistory()), ...(await brokenFiles(new Set(missing)))];
}

async function brokenHistory(): Promise<string[]> {
  const subjects = await db.selectDistinct({ id: events.subjectId }).from(events).orderBy(asc(events.subjectId));
  const found: string[] = [];
  for (const { id } of subjects) {
    const history = await db.select().from(events).where(eq(events.subjectId, id)).orderBy(asc(events.sequence));
    const broken = brokenLink(history);
    if (broken) found.push(`历史 / history: ${broken.subjectType} ${id} #${broken.sequence}`);
  }
  const day = await brokenAnchor();
  return day ? [...found, `每日封存 / anchor: ${day}`] : found;
}

async function brokenFiles(missing: ReadonlySet<string>): Promise<string[]> {
  const kept = await db
    .select({ key: files.key, sha256: files.sha256 })
    .from(files)
    .where(isNull(files.removedAt))
    .orderBy(asc(files.key));
  const found: string[] = [];
  for (const { key, sha256 } of kept) {
    if (missing.has(key)) continue;
    const stored = await read(key);
    const hash = createHash("sha256");
    if (stored) for await (const part of stored.body) hash.update(part as Uint8Array);
    if (!stored || hash.digest("hex") !== sha256) found.push(`文件 / file: ${key}`);
  }
  return found;
}
