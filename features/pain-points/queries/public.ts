import { and, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { painPoints, tasks, units } from "@/db/schema";
import type { PainPointState } from "@/domain/pain-point";

/** What everybody may read: masked words and how far it is. */
export interface PublicPainPoint {
  number: string;
  text: string;
  language: (typeof painPoints.$inferSelect)["language"];
  task: string | null;
  taskEn: string | null;
  unit: string | null;
  unitEn: string | null;
  state: PainPointState;
  toldAt: Date;
  since: Date;
}

/** Released by an inspector, newest first; one merged into another is told there. */
export async function releasedPainPoints(
  page: number,
  size = 20,
  states?: readonly PainPointState[],
): Promise<{ rows: PublicPainPoint[]; total: number }> {
  const released = and(
    isNotNull(painPoints.releasedAt),
    eq(painPoints.quarantined, false),
    ne(painPoints.state, "merged"),
    states ? inArray(painPoints.state, [...states]) : undefined,
  );
  const rows = await db
    .select({
      number: painPoints.number,
      text: painPoints.text,
      language: painPoints.language,
      task: tasks.title,
      taskEn: tasks.titleEn,
      unit: units.shortName,
      unitEn: units.nameEn,
      state: painPoints.state,
      toldAt: painPoints.createdAt,
      since: painPoints.stateSince,
    })
    .from(painPoints)
    .leftJoin(tasks, eq(tasks.code, painPoints.taskCode))
    .leftJoin(units, eq(units.code, painPoints.unit))
    .where(released)
    .orderBy(desc(painPoints.releasedAt), desc(painPoints.id))
    .limit(size)
    .offset((Math.max(1, page) - 1) * size);
  return { rows, total: await db.$count(painPoints, released) };
}
