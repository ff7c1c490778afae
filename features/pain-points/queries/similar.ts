import { and, desc, eq, inArray, ne, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { painPoints, tasks, units } from "@/db/schema";
import { mayTakeIn, painPointStates } from "@/domain/pain-point";
import { alikeness, bigramsOf } from "@/domain/text/similarity";
import type { Viewer } from "@/domain/viewer";
import type { PainPointRow } from "@/features/pain-point-way/queries";
import { visiblePainPoints } from "./visible";

/** So much alike that they belong beside each other, where task or unit is the same, or neither. */
const enough = { samePlace: 0.12, anywhere: 0.3 } as const;
const looked = 400;
const shown = 4;

export interface Similar {
  id: string;
  number: string;
  text: string;
  state: PainPointRow["state"];
  task: string | null;
  unit: string | null;
  toldAt: Date;
  /** 0 to 1. */
  alike: number;
  samePlace: boolean;
}

/** Others that seem to say the same, of the same task or unit first: by pairs of letters of the masked words. */
export async function similarTo(viewer: Viewer, row: PainPointRow): Promise<Similar[]> {
  const same = or(
    row.taskCode ? eq(painPoints.taskCode, row.taskCode) : undefined,
    row.unit ? eq(painPoints.unit, row.unit) : undefined,
  );
  const rows = await db
    .select({
      id: painPoints.id,
      number: painPoints.number,
      text: painPoints.text,
      state: painPoints.state,
      task: tasks.title,
      unit: units.shortName,
      toldAt: painPoints.createdAt,
      taskCode: painPoints.taskCode,
      unitCode: painPoints.unit,
    })
    .from(painPoints)
    .leftJoin(tasks, eq(tasks.code, painPoints.taskCode))
    .leftJoin(units, eq(units.code, painPoints.unit))
    .where(
      and(
        visiblePainPoints(viewer),
        ne(painPoints.id, row.id),
        eq(painPoints.quarantined, false),
        inArray(painPoints.state, painPointStates.filter(mayTakeIn)),
      ),
    )
    .orderBy(same ? sql`case when ${same} then 0 else 1 end` : sql`0 + 0`, desc(painPoints.createdAt))
    .limit(looked);
  const own = bigramsOf(row.text);
  return rows
    .map(({ taskCode, unitCode, ...other }) => ({
      ...other,
      alike: alikeness(own, bigramsOf(other.text)),
      samePlace: (row.taskCode !== null && taskCode === row.taskCode) || (row.unit !== null && unitCode === row.unit),
    }))
    .filter(({ alike, samePlace }) => alike >= (samePlace ? enough.samePlace : enough.anywhere))
    .sort((a, b) => Number(b.samePlace) - Number(a.samePlace) || b.alike - a.alike)
    .slice(0, shown);
}
