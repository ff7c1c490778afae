import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { files, walks } from "@/db/schema";
import { can, type WalkSubject } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { loadIssue, unitRefs } from "@/features/issues/queries/subject";
import { loadPainPoint } from "@/features/pain-point-way/queries";

export type FileRow = typeof files.$inferSelect;

/** A walk as permission asks for it, for the pictures that hang on it. */
export async function walkSubject(id: string): Promise<WalkSubject | undefined> {
  const [walk] = await db
    .select({ state: walks.state, unit: walks.unit, target: walks.target, headId: walks.headId })
    .from(walks)
    .where(eq(walks.id, id));
  if (!walk) return undefined;
  const refs = await unitRefs([walk.unit, walk.target]);
  const ref = (code: string) => refs.get(code) ?? { code, path: code };
  return { type: "walk", state: walk.state, headId: walk.headId, unit: ref(walk.unit), target: ref(walk.target) };
}

/** A file for who may see the issue, walk or pain point it belongs to; undefined for everyone else. */
export async function visibleFile(viewer: Viewer, id: string): Promise<FileRow | undefined> {
  const [file] = await db
    .select()
    .from(files)
    .where(and(eq(files.id, id), isNull(files.removedAt)));
  if (!file) return undefined;
  if (file.issueId) return (await loadIssue(viewer, file.issueId)) ? file : undefined;
  if (file.painPointId) return (await loadPainPoint(viewer, file.painPointId)) ? file : undefined;
  const walk = file.walkId ? await walkSubject(file.walkId) : undefined;
  return walk && can(viewer, "walk.read", walk) ? file : undefined;
}

/** The pictures that came with a pain point; the caller has loaded it for its viewer. */
export const filesOfPainPoint = (painPointId: string): Promise<FileRow[]> =>
  db
    .select()
    .from(files)
    .where(and(eq(files.painPointId, painPointId), isNull(files.removedAt)))
    .orderBy(asc(files.id));

export async function countFiles(subject: { issueId?: string; walkId?: string }): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(files)
    .where(
      and(
        subject.issueId ? eq(files.issueId, subject.issueId) : eq(files.walkId, subject.walkId ?? ""),
        isNull(files.removedAt),
      ),
    );
  return row?.count ?? 0;
}
