import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, not, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { painPointReplies, painPoints, painPointVerdicts, reopeningRequests, tasks, units } from "@/db/schema";
import { type PainPointState, painPointOpenStates, type ReplyKind, type SatisfactionLevel } from "@/domain/pain-point";
import { maskPersonal } from "@/domain/text/masking";
import type { ReleasedGroup } from "../schema";
import { asksAgain } from "./inbox";

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
  /** What its citizen, or one merged into it, said that an inspector has yet to decide on. */
  asksAgain: "notSolved" | "notContent" | null;
  /** The last of what its citizen was written, masked like their own words; a resolution has none. */
  reply: { kind: ReplyKind; text: string; at: Date } | null;
  /** What its citizen said last: how it was, not in which words. */
  verdict: { solved: boolean; level: SatisfactionLevel } | null;
}

function inGroup(group: ReleasedGroup): SQL {
  if (group === "elsewhere") return inArray(painPoints.state, ["declined", "transferred"]);
  const answered = inArray(painPoints.state, ["answered", "resolved"]);
  const solved = and(answered, not(asksAgain())) as SQL;
  return group === "solved"
    ? solved
    : (or(inArray(painPoints.state, [...painPointOpenStates]), and(answered, asksAgain())) as SQL);
}

/** Released by an inspector, what moved last first; one merged into another is told there. */
export async function releasedPainPoints(
  page: number,
  size = 20,
  group?: ReleasedGroup,
): Promise<{ rows: PublicPainPoint[]; total: number }> {
  const released = and(
    isNotNull(painPoints.releasedAt),
    eq(painPoints.quarantined, false),
    ne(painPoints.state, "merged"),
    group && inGroup(group),
  );
  const rows = await db
    .select({
      id: painPoints.id,
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
    .orderBy(desc(painPoints.stateSince), desc(painPoints.id))
    .limit(size)
    .offset((Math.max(1, page) - 1) * size);
  const ids = rows.map(({ id }) => id);
  const [replies, verdicts, asks] = [await lastReplies(ids), await lastVerdicts(ids), await undecided(ids)];
  return {
    rows: rows.map(({ id, ...row }) => ({
      ...row,
      asksAgain: asks.get(id) ?? null,
      reply: replies.get(id) ?? null,
      verdict: verdicts.get(id) ?? null,
    })),
    total: await db.$count(painPoints, released),
  };
}

/** Of those that wait for a decision: “not solved” weighs more than “solved, but not content”. */
async function undecided(ids: readonly string[]) {
  const rows = await db
    .select({ id: reopeningRequests.painPointId, solved: painPointVerdicts.solved })
    .from(reopeningRequests)
    .innerJoin(painPointVerdicts, eq(painPointVerdicts.id, reopeningRequests.verdictId))
    .where(and(inArray(reopeningRequests.painPointId, [...ids]), isNull(reopeningRequests.decidedAt)));
  const unsolved = new Set(rows.filter(({ solved }) => !solved).map(({ id }) => id));
  return new Map(rows.map(({ id }) => [id, unsolved.has(id) ? ("notSolved" as const) : ("notContent" as const)]));
}

async function lastReplies(ids: readonly string[]) {
  const rows = await db
    .select({
      painPointId: painPointReplies.painPointId,
      kind: painPointReplies.kind,
      text: painPointReplies.text,
      at: painPointReplies.at,
    })
    .from(painPointReplies)
    .where(inArray(painPointReplies.painPointId, [...ids]))
    .orderBy(asc(painPointReplies.at), asc(painPointReplies.id));
  return new Map(
    rows.map(({ painPointId, ...reply }) => [painPointId, { ...reply, text: maskPersonal(reply.text).text }]),
  );
}

async function lastVerdicts(ids: readonly string[]) {
  const rows = await db
    .select({
      painPointId: painPointVerdicts.painPointId,
      solved: painPointVerdicts.solved,
      level: painPointVerdicts.level,
    })
    .from(painPointVerdicts)
    .where(inArray(painPointVerdicts.painPointId, [...ids]))
    .orderBy(asc(painPointVerdicts.at), asc(painPointVerdicts.id));
  return new Map(rows.map(({ painPointId, ...verdict }) => [painPointId, verdict]));
}
