import { and, desc, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { painPoints, tasks, units } from "@/db/schema";
import type { PainPointState } from "@/domain/pain-point";

/** What everybody may read: masked words and how far it is. */
export interface PublicPainPoint {
  number: string;
  text: string;
  task: string | null;
  unit: string | null;
  state: PainPointState;
  toldAt: Date;
  since: Date;
}

/** Released by an inspector, newest first; one merged into another is told there. */
export async function releasedPainPoints(page: number, size = 20): Promise<{ rows: PublicPainPoint[]; total: number }> {
  const released = and(isNotNull(painPoints.releasedAt), eq(painPoints.quarantined, false));
  const rows = await db
    .select({
      number: painPoints.number,
      text: painPoints.text,
      task: tasks.title,
      unit: units.shortName,
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
