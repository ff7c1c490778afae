import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { files, issues, walks } from "@/db/schema";
import type { Event } from "@/domain/event";
import { filesPerSubject } from "@/domain/file";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { hadHandIn, waitingLookBack } from "@/features/issues/queries/look-back";
import { type LoadedIssue, loadIssue } from "@/features/issues/queries/subject";
import { dropBytes, keepBytes, settleBytes } from "@/features/stored-bytes/commands";
import { command } from "@/lib/command";
import type { Content } from "@/lib/files/content";
import { countFiles, visibleFile, walkSubject } from "./queries";
import type { Upload } from "./schema";

/** May this viewer hang a file there now? Asked before the bytes are taken in, and again when they are. */
export async function mayAttach(viewer: Viewer, upload: Upload): Promise<Result<{ round: number }>> {
  if (upload.issue) {
    const issue = await loadIssue(viewer, upload.issue);
    if (!issue) return refuse("notFound");
    if (upload.lookBack) return mayAttachTo(viewer, issue, upload.lookBack);
    if (!can(viewer, "issue.attach", issue.subject)) return refuse("notAllowed");
    return done({ round: issue.row.round });
  }
  const walk = await walkSubject(upload.walk ?? "");
  if (!walk || !can(viewer, "walk.see", walk)) return refuse("notFound");
  if (!can(viewer, "walk.record", walk)) return refuse("notAllowed");
  if (walk.state !== "walking") return refuse("notNow", { values: { state: walk.state } });
  return done({ round: 1 });
}

/** To a look-back that waits: whoever may walk it, until it is recorded. */
async function mayAttachTo(viewer: Viewer, issue: LoadedIssue, lookBackId: string): Promise<Result<{ round: number }>> {
  if (!can(viewer, "issue.lookBack", issue.subject)) return refuse("notAllowed");
  const waiting = await waitingLookBack(issue.row);
  if (waiting?.id !== lookBackId) return refuse("notDrawn");
  return (await hadHandIn(viewer, waiting)) ? refuse("handInRound") : done({ round: issue.row.round });
}

/**
 * Keeps an upload: bytes first, then row and event in one transaction. The id is made where the
 * picture was taken, so sending it twice is the same as once.
 */
export async function attach(
  viewer: Viewer,
  now: Date,
  upload: Upload,
  content: Content,
): Promise<Result<{ id: string }>> {
  const known = await sentBefore(viewer, upload);
  if (known) return known;
  const key = keyOf(upload.id);
  await keepBytes(now, key, content);
  const kept = await hang(viewer, now, upload, content, key);
  // A duplicate's bytes are those of the row that is there.
  if (!kept.ok && kept.refusal.code !== "duplicate") await dropBytes([key]);
  return kept;
}

/** Where the bytes of an upload are stored. */
export const keyOf = (id: string): string => `${id.slice(-2)}/${id}`;

/** Row and event of a file whose bytes are stored already. */
export const hang = (
  viewer: Viewer,
  now: Date,
  upload: Upload,
  content: Content,
  key: string,
): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const allowed = await mayAttach(viewer, upload);
    if (!allowed.ok) return allowed;
    const subject = upload.issue ? { issueId: upload.issue } : { walkId: upload.walk };
    await lock(tx, upload);
    const meanwhile = await sentBefore(viewer, upload); // the same sent twice at once
    if (meanwhile) return meanwhile;
    if ((await countFiles(subject)) >= filesPerSubject)
      return refuse("tooManyFiles", { values: { limit: filesPerSubject } });
    const { bytes: _, small: __, ...facts } = content;
    const [row] = await tx
      .insert(files)
      .values({
        ...facts,
        id: upload.id,
        key,
        name: upload.name,
        size: content.bytes.length,
        issueId: upload.issue ?? null,
        walkId: upload.issue ? null : (upload.walk ?? null),
        stepId: upload.step ?? null,
        lookBackId: upload.lookBack ?? null,
        phase: upload.phase,
        round: allowed.value.round,
        uploadedBy: viewer.accountId,
        uploadedAt: now,
      })
      .returning({ id: files.id });
    if (!row) return refuse("duplicate");
    await settleBytes(tx, [key]);
    const { sha256 } = facts;
    await told(tx, viewer, now, upload.issue, upload.walk, {
      type: "fileAdded",
      from: null,
      to: null,
      particulars: { fileId: row.id, phase: upload.phase, sha256 },
    });
    return done({ id: row.id });
  });

/** Takes a file away while its subject still takes files; the bytes stay for the history. */
export const detach = (viewer: Viewer, now: Date, { id }: { id: string }): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const file = await visibleFile(viewer, id);
    if (!file) return refuse("notFound");
    if (file.painPointId) return refuse("notAllowed"); // what a citizen sent stays as it came
    const issue = file.issueId ?? undefined;
    const walk = file.walkId ?? undefined;
    const lookBack = file.lookBackId ?? undefined;
    const allowed = await mayAttach(viewer, { id, name: file.name, phase: file.phase, issue, walk, lookBack });
    if (!allowed.ok) return allowed;
    if (allowed.value.round !== file.round) return refuse("notAllowed");
    await lock(tx, { issue, walk });
    const [removed] = await tx
      .update(files)
      .set({ removedAt: now })
      .where(and(eq(files.id, id), isNull(files.removedAt)))
      .returning({ id: files.id });
    if (!removed) return refuse("notFound");
    await told(tx, viewer, now, issue, walk, {
      type: "fileRemoved",
      from: null,
      to: null,
      particulars: { fileId: id },
    });
    return done({ id });
  });

async function sentBefore(viewer: Viewer, upload: Upload): Promise<Result<{ id: string }> | undefined> {
  const [row] = await db.select().from(files).where(eq(files.id, upload.id));
  if (!row) return undefined;
  const same =
    row.uploadedBy === viewer.accountId &&
    row.issueId === (upload.issue ?? null) &&
    row.walkId === (upload.issue ? null : (upload.walk ?? null));
  return same ? done({ id: row.id }) : refuse("duplicate");
}

/** Takes the subject's row lock without counting its version: a picture added must not outdate an open form. */
async function lock(tx: Tx, { issue, walk }: { issue?: string; walk?: string }): Promise<void> {
  if (issue) await tx.update(issues).set({ id: issue }).where(eq(issues.id, issue));
  else if (walk) await tx.update(walks).set({ id: walk }).where(eq(walks.id, walk));
}

const told = (tx: Tx, viewer: Viewer, now: Date, issue: string | undefined, walk: string | undefined, event: Event) =>
  appendEvent(tx, viewer, now, issue ? { type: "issue", id: issue } : { type: "walk", id: walk ?? "" }, event);
