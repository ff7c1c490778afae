import { and, asc, desc, eq, gte, lt, lte, max } from "drizzle-orm";
import { db } from "@/db/client";
import { anchorHeads, anchors, events } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import type { ChainFinding } from "@/domain/chain";
import { type Head, headsOf, sealHash } from "@/features/history/queries";
import type { Scope } from "./links";

type Anchor = typeof anchors.$inferSelect;

/** The seals of the days within the scope, and the one before them. */
export async function sealsOf({ from, to }: Scope): Promise<{ before: Anchor | undefined; seals: Anchor[] }> {
  const [before] = from
    ? await db.select().from(anchors).where(lt(anchors.day, from)).orderBy(desc(anchors.day)).limit(1)
    : [];
  const seals = await db
    .select()
    .from(anchors)
    .where(and(from ? gte(anchors.day, from) : undefined, to ? lte(anchors.day, to) : undefined))
    .orderBy(asc(anchors.day));
  return { before, seals };
}

/** What one seal shows: itself, links cut off or rewritten, links that were put in afterwards. */
export async function checkSeal(seal: Anchor, before: Anchor | undefined): Promise<ChainFinding[]> {
  const { day } = seal;
  const kept: Head[] = await db
    .select({ subjectId: anchorHeads.subjectId, sequence: anchorHeads.sequence, hash: anchorHeads.hash })
    .from(anchorHeads)
    .where(eq(anchorHeads.day, day));
  const grown = await headsOf(day);
  // Seals from before their links were kept tell only that something is wrong, not what.
  const isOld = kept.length === 0 && seal.heads > 0;
  const findings: ChainFinding[] = [];
  const hash = sealHash(day, seal.previousHash, isOld ? grown : kept);
  if (hash !== seal.hash || seal.previousHash !== (before?.hash ?? "")) findings.push({ fault: "seal", day });
  return isOld ? findings : [...findings, ...(await checkHeads(day)), ...addedTo(day, kept, grown)];
}

/** Links that the seal names, and that are gone or other ones now. */
async function checkHeads(day: Day): Promise<ChainFinding[]> {
  const joined = await db
    .select({
      subjectId: anchorHeads.subjectId,
      sequence: anchorHeads.sequence,
      hash: anchorHeads.hash,
      subjectType: events.subjectType,
      at: events.at,
      now: events.hash,
    })
    .from(anchorHeads)
    .leftJoin(events, and(eq(events.subjectId, anchorHeads.subjectId), eq(events.sequence, anchorHeads.sequence)))
    .where(eq(anchorHeads.day, day));
  return joined
    .filter(({ hash, now }) => hash !== now)
    .map(({ subjectId, sequence, subjectType, at, now }) => ({
      fault: now === null ? ("cut" as const) : ("rewritten" as const),
      subjectId,
      sequence,
      day,
      ...(subjectType && { subjectType }),
      ...(at && { at: at.toISOString() }),
    }));
}

/** Links that say they are of this day, and that its seal does not know. */
function addedTo(day: Day, kept: readonly Head[], grown: readonly Head[]): ChainFinding[] {
  const known = new Map(kept.map(({ subjectId, sequence }) => [subjectId, sequence]));
  return grown
    .filter(({ subjectId, sequence }) => sequence > (known.get(subjectId) ?? 0))
    .map(({ subjectId, sequence }) => ({ fault: "added", subjectId, sequence, day }));
}

/** The same for one subject: every day on which a seal names it, or it says it grew. */
export async function checkSealsOf(subjectId: string): Promise<{ seals: number; findings: ChainFinding[] }> {
  const kept = await db.select().from(anchorHeads).where(eq(anchorHeads.subjectId, subjectId));
  const rows = await db
    .select({ sequence: events.sequence, hash: events.hash, at: events.at, subjectType: events.subjectType })
    .from(events)
    .where(eq(events.subjectId, subjectId))
    .orderBy(asc(events.sequence));
  const findings: ChainFinding[] = [];
  for (const { day, sequence, hash } of kept) {
    const now = rows.find((row) => row.sequence === sequence);
    if (now?.hash !== hash) findings.push({ fault: now ? "rewritten" : "cut", subjectId, sequence, day });
  }
  const newest = new Map<Day, number>();
  for (const { at, sequence } of rows) newest.set(dayOf(at), sequence);
  for (const [day, sequence] of newest) {
    const [sealed] = await db
      .select({ day: anchorHeads.day })
      .from(anchorHeads)
      .where(eq(anchorHeads.day, day))
      .limit(1);
    const known = kept.find((head) => head.day === day)?.sequence ?? 0;
    if (sealed && sequence > known) findings.push({ fault: "added", subjectId, sequence, day });
  }
  return { seals: kept.length, findings };
}

/** The newest seal: noted outside, it also proves what happens to the database as a whole. */
export async function newestSeal(): Promise<{ day: Day; hash: string } | undefined> {
  const [seal] = await db
    .select({ day: anchors.day, hash: anchors.hash })
    .from(anchors)
    .orderBy(desc(anchors.day))
    .limit(1);
  return seal;
}

/** Whether anything at all is told of a subject, or was when a day was sealed. */
export async function isKnown(subjectId: string): Promise<boolean> {
  const [event] = await db
    .select({ n: max(events.sequence) })
    .from(events)
    .where(eq(events.subjectId, subjectId));
  if (event?.n) return true;
  return (await db.$count(anchorHeads, eq(anchorHeads.subjectId, subjectId))) > 0;
}
