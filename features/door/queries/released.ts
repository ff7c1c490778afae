import { and, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { painPoints, tasks, units } from "@/db/schema";
import type { PainPointState } from "@/domain/pain-point";
import { forAMinute } from "@/lib/minute";
import type { ReleasedGroup } from "../schema";

/** What everybody may read: masked words, and how far it is. */
export interface Released {
  number: string;
  text: string;
  task: string | null;
  taskEn: string | null;
  unit: string | null;
  unitEn: string | null;
  state: PainPointState;
  toldAt: Date;
  since: Date;
}

export const releasedPageSize = 10;

const statesOf: Record<ReleasedGroup, PainPointState[]> = {
  underway: ["received", "accepted", "linked"],
  solved: ["answered", "resolved"],
  elsewhere: ["declined", "transferred"],
};

/** Released by an inspector and not merged into another, where it is told; newest first. */
const released = (group: ReleasedGroup | undefined) =>
  and(
    isNotNull(painPoints.releasedAt),
    eq(painPoints.quarantined, false),
    ne(painPoints.state, "merged"),
    group ? inArray(painPoints.state, statesOf[group]) : undefined,
  );

export const releasedPage = forAMinute(async (group: ReleasedGroup | undefined, page: number) => {
  const rows: Released[] = await db
    .select({
      number: painPoints.number,
      text: painPoints.text,
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
    .where(released(group))
    .orderBy(desc(painPoints.stateSince), desc(painPoints.id))
    .limit(releasedPageSize)
    .offset((page - 1) * releasedPageSize);
  return { rows, total: await db.$count(painPoints, released(group)) };
});
