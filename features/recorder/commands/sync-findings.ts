import { eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { issues, walkFindings } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { draftWords, isNewer } from "@/domain/walk-sync";
import { insertDraft, reword } from "@/features/issues/commands/draft";
import { discard } from "@/features/issues/commands/raise";
import type { WalkRow } from "@/features/walks/queries/subject";
import type { Finding } from "@/features/walks/schema";
import type { Context, Newer } from "./sync";
import { isSame } from "./sync-items";

interface NewerFinding {
  row: typeof walkFindings.$inferInsert;
  kept: typeof walkFindings.$inferSelect | undefined;
  draft: { id: string; version: number } | undefined;
  reason: string;
}

export async function newerFindings(
  tx: Tx,
  { walk, aspects, at }: Context,
  findings: readonly Finding[],
): Promise<Newer<NewerFinding>> {
  const ids = findings.map((finding) => finding.id);
  const rows = ids.length > 0 ? await db.select().from(walkFindings).where(inArray(walkFindings.id, ids)) : [];
  // Locked as they are read, so that the ledger does not move a draft meanwhile.
  const drafts =
    ids.length > 0
      ? await tx
          .update(issues)
          .set({ id: sql`${issues.id}` })
          .where(inArray(issues.id, ids))
          .returning({ id: issues.id, version: issues.version, state: issues.state })
      : [];
  const newer: Newer<NewerFinding> = { rows: [], names: [], untaken: [] };
  for (const { aspect, reason = "", ...finding } of findings) {
    const name = { kind: "finding", key: finding.id } as const;
    const kept = rows.find((row) => row.id === finding.id);
    const draft = drafts.find((row) => row.id === finding.id);
    if ((kept && kept.walkId !== walk.id) || (draft && !kept)) {
      newer.untaken.push({ ...name, code: "duplicate" });
      continue;
    }
    if (aspect !== null && !aspects.has(aspect)) {
      newer.untaken.push({ ...name, code: "invalid" });
      continue;
    }
    if (kept ? !isNewer(at(finding), kept.editedAt) : finding.removed) continue;
    const row = { ...finding, walkId: walk.id, aspectCode: aspect, editedAt: new Date(at(finding)) };
    if (kept && isSame({ ...kept, editedAt: null }, { ...row, editedAt: null })) continue;
    if (draft && draft.state !== "draft") {
      newer.untaken.push({ ...name, code: "notNow" });
      continue;
    }
    newer.rows.push({ row, kept, draft, reason });
    newer.names.push(name);
  }
  return newer;
}

/** A finding becomes an issue draft; while it is one, later edits on the device reach it. */
export async function writeFindings(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  walk: WalkRow,
  findings: readonly NewerFinding[],
): Promise<void> {
  for (const { row, kept, draft, reason } of findings) {
    const { id, aspectCode = null, stepId = null, text = "" } = row;
    if (!kept || !draft) {
      await insertDraft(tx, viewer, now, {
        id,
        ...draftWords(text),
        raisingUnit: walk.unit,
        source: "walk",
        cause: "",
        severity: "medium",
        taskCode: walk.taskCode,
        aspectVersion: walk.aspectVersion,
        aspectCode,
        walkId: walk.id,
        stepId,
      });
      await tx.insert(walkFindings).values(row);
      continue;
    }
    if (row.removed) await discard(viewer, now, { ...draft, reason: reason || kept.text });
    else
      await reword(tx, viewer, now, draft, walk.unit, {
        aspectCode,
        stepId,
        // Words that were mended on the ledger stay, unless they were typed anew here.
        ...(text !== kept.text && draftWords(text)),
      });
    const { id: _, walkId: __, ...set } = row;
    await tx.update(walkFindings).set(set).where(eq(walkFindings.id, id));
  }
}
