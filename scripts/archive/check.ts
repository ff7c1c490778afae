import { createHash } from "node:crypto";
import { asc, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { files } from "@/db/schema";
import type { ChainFinding } from "@/domain/chain";
import { checkChains } from "@/features/audit/queries/check";
import { read } from "@/lib/files/storage";

// After a restore: is what was written down still what it says of itself?

/** Names the first thing that does not fit; empty when everything does. */
export async function whatIsBroken(missing: readonly string[]): Promise<string[]> {
  return [...(await brokenHistory()), ...(await brokenFiles(new Set(missing)))];
}

async function brokenHistory(): Promise<string[]> {
  let findings: readonly ChainFinding[] = [];
  for await (const checked of checkChains({})) findings = checked.findings;
  return findings.map(({ fault, subjectType = "", subjectId, sequence, day }) =>
    subjectId ? `历史 / history: ${subjectType} ${subjectId} #${sequence} (${fault})` : `每日封存 / anchor: ${day}`,
  );
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
