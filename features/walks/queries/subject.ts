import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { walks } from "@/db/schema";
import { can, type WalkSubject } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { unitRefs } from "@/features/issues/queries/subject";

export type WalkRow = typeof walks.$inferSelect;
export interface LoadedWalk {
  row: WalkRow;
  subject: WalkSubject;
}

/** A walk with what permission asks of it; undefined when there is none or this viewer may not see it. */
export async function loadWalk(viewer: Viewer, id: string): Promise<LoadedWalk | undefined> {
  const [row] = await db.select().from(walks).where(eq(walks.id, id));
  if (!row) return undefined;
  const subject = await walkSubject(row);
  return can(viewer, "walk.see", subject) ? { row, subject } : undefined;
}

export async function walkSubject(row: Pick<WalkRow, "state" | "unit" | "target" | "headId">): Promise<WalkSubject> {
  const refs = await unitRefs([row.unit, row.target]);
  const ref = (code: string) => refs.get(code) ?? { code, path: code };
  return { type: "walk", state: row.state, unit: ref(row.unit), target: ref(row.target), headId: row.headId };
}
