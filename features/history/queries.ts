import { and, asc, desc, eq, gte, lt, max, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { anchors, events } from "@/db/schema";
import { type Day, dayOf, endOf, startOf } from "@/domain/calendar";
import { signedBy } from "@/domain/delegation";
import { refuse } from "@/domain/refusal";
import { canonical, sha256 } from "@/lib/digest";

export type EventRow = typeof events.$inferSelect;

/** The hash of one event over everything it says and the hash before it. */
export const eventHash = (event: Omit<EventRow, "hash">): string =>
  sha256(canonical({ ...event, at: event.at.toISOString() }));

/** The newest event of every subject whose history grew on a day (Asia/Shanghai). */
export async function headsOf(day: Day): Promise<Head[]> {
  const grown = db
    .select({ subjectId: events.subjectId, sequence: max(events.sequence).as("newest") })
    .from(events)
    .where(and(gte(events.at, startOf(day)), lt(events.at, endOf(day))))
    .groupBy(events.subjectId)
    .as("grown");
  return db
    .select({ subjectId: events.subjectId, sequence: events.sequence, hash: events.hash })
    .from(events)
    .innerJoin(grown, and(eq(events.subjectId, grown.subjectId), eq(events.sequence, grown.sequence)))
    .orderBy(asc(events.subjectId));
}

export interface Head {
  subjectId: string;
  sequence: number;
  hash: string;
}

/** The hash of a day's seal over its heads, in the order of the subjects' ids, and the seal before. */
export const sealHash = (day: Day, previousHash: string, heads: readonly Head[]): string =>
  sha256(canonical({ day, previousHash, heads: heads.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1)) }));

/** What seals a day: the newest link of each chain that grew, and the seal before. */
export async function anchorOf(day: Day, previousHash: string) {
  const heads = await headsOf(day);
  return { anchor: { day, heads: heads.length, previousHash, hash: sealHash(day, previousHash, heads) }, heads };
}

export async function lastAnchor() {
  const [last] = await db.select().from(anchors).orderBy(desc(anchors.day)).limit(1);
  return last;
}

/** The first day with events after `day` (or ever); undefined when there is none. */
export async function nextDayWithEvents(day: Day | undefined): Promise<Day | undefined> {
  const [next] = await db
    .select({ at: events.at })
    .from(events)
    .where(day ? gte(events.at, endOf(day)) : undefined)
    .orderBy(asc(events.at))
    .limit(1);
  return next && dayOf(next.at);
}

/** What an administrator changed about a setting, the oldest first; a system's fact, so no viewer is asked for. */
export async function settingChanges(name: string) {
  const rows = await db
    .select({ at: events.at, by: events.actorName, particulars: events.particulars })
    .from(events)
    .where(and(eq(events.subjectId, `setting:${name}`), eq(events.type, "settingChanged")))
    .orderBy(asc(events.sequence));
  return rows.map(({ at, by, particulars }) => ({
    at,
    by,
    from: particulars.from as Record<string, number | boolean | string>,
    to: particulars.to as Record<string, number | boolean | string>,
  }));
}
export type SettingChange = Awaited<ReturnType<typeof settingChanges>>[number];

/** Refuses with who changed a subject meanwhile, when and how; that it was drawn for a look-back is not told to all. */
export async function changedMeanwhile(subjectId: string) {
  const [last] = await db
    .select({ who: events.actorName, at: events.at, event: events.type, particulars: events.particulars })
    .from(events)
    .where(and(eq(events.subjectId, subjectId), ne(events.type, "drawnForLookBack")))
    .orderBy(desc(events.sequence))
    .limit(1);
  if (!last) return refuse("changedMeanwhile");
  const { who, at, event, particulars } = last;
  return refuse("changedMeanwhile", { values: { who: signedBy(who, particulars), at: at.toISOString(), event } });
}
