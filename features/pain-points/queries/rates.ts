import { and, asc, eq, exists, gte, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { painPointReplies, painPoints, painPointVerdicts } from "@/db/schema";
import { endOf, startOf } from "@/domain/calendar";
import type { Period } from "@/domain/figures";
import { type PainPointRates, ratesOf } from "@/domain/satisfaction";
import type { Viewer } from "@/domain/viewer";
import { visiblePainPoints } from "./visible";

/**
 * Response, solution and satisfaction of what was told in the period, as of its last day; of the
 * whole city, or of what a viewer sees. One merged into another is counted there, one kept apart
 * not at all.
 */
export async function painPointRates(period: Period, viewer?: Viewer): Promise<PainPointRates> {
  const until = endOf(period.asOf);
  const told = and(
    gte(painPoints.createdAt, startOf(period.from)),
    lt(painPoints.createdAt, until),
    eq(painPoints.quarantined, false),
    or(ne(painPoints.state, "merged"), gte(painPoints.stateSince, until)),
    viewer && visiblePainPoints(viewer),
  ) as SQL;
  const replied = exists(
    db
      .select({ one: sql`1` })
      .from(painPointReplies)
      .where(and(eq(painPointReplies.painPointId, painPoints.id), lt(painPointReplies.at, until))),
  );
  const rows = await db
    .select({ id: painPoints.id, replied: replied.mapWith(Boolean) })
    .from(painPoints)
    .where(told);
  const judged = await db
    .select({ id: painPointVerdicts.painPointId, solved: painPointVerdicts.solved, level: painPointVerdicts.level })
    .from(painPointVerdicts)
    .innerJoin(painPoints, eq(painPoints.id, painPointVerdicts.painPointId))
    .where(and(told, lt(painPointVerdicts.at, until)))
    .orderBy(asc(painPointVerdicts.at), asc(painPointVerdicts.id));
  const last = new Map(judged.map(({ id, ...verdict }) => [id, verdict]));
  return ratesOf(rows.map(({ id, replied: hasReply }) => ({ replied: hasReply, verdict: last.get(id) ?? null })));
}
