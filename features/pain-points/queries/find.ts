import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { painPoints, tasks, units } from "@/db/schema";
import { newestFirst } from "@/db/search-index";
import type { Viewer } from "@/domain/viewer";
import { bestFound } from "@/features/search-entries/queries";
import { askedOf } from "./findable";
import { visiblePainPoints } from "./visible";

/** The ids of pain points that hold the words, as far as this viewer sees them, the best first. */
export async function findPainPoints(viewer: Viewer, words: string, most: number): Promise<string[]> {
  const rows = await bestFound(askedOf(viewer, words), most, (found, limit) =>
    db
      .select({ id: painPoints.id })
      .from(found)
      .crossJoin(painPoints)
      .where(and(eq(painPoints.id, found.subjectId), visiblePainPoints(viewer)))
      .orderBy(...newestFirst(found))
      .limit(limit),
  );
  return rows.map(({ id }) => id);
}

export type FoundPainPoint = Awaited<ReturnType<typeof foundPainPoints>>[number];

/** These pain points in this order; the caller has asked whether they may be seen. */
export async function foundPainPoints(ids: readonly string[]) {
  const rows = await db
    .select({
      id: painPoints.id,
      number: painPoints.number,
      text: painPoints.text,
      state: painPoints.state,
      toldAt: painPoints.createdAt,
      task: tasks.title,
      unit: units.shortName,
    })
    .from(painPoints)
    .leftJoin(tasks, eq(tasks.code, painPoints.taskCode))
    .leftJoin(units, eq(units.code, painPoints.unit))
    .where(inArray(painPoints.id, [...ids]));
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
