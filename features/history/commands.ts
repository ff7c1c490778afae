import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { prepared } from "@/db/prepared";
import { anchorHeads, anchors, events, spans } from "@/db/schema";
import { isOnlyOne } from "@/db/sql";
import { type Day, dayOf, endOf } from "@/domain/calendar";
import { behalf } from "@/domain/delegation";
import { type Event, eventSchema, type SubjectType } from "@/domain/event";
import type { Viewer } from "@/domain/viewer";
import { newId } from "@/lib/id";
import { anchorOf, eventHash, lastAnchor, nextDayWithEvents } from "./queries";

export interface Subject {
  type: SubjectType;
  id: string;
}

const lastEvent = prepared((tx) =>
  tx
    .select({ sequence: events.sequence, hash: events.hash, at: events.at })
    .from(events)
    .where(eq(events.subjectId, sql.placeholder("subjectId")))
    .orderBy(desc(events.sequence))
    .limit(1)
    .prepare("last_event"),
);
const lastSeal = prepared((tx) =>
  tx.select({ day: anchors.day }).from(anchors).orderBy(desc(anchors.day)).limit(1).prepare("last_seal"),
);
const insertEvent = prepared((tx) =>
  tx
    .insert(events)
    .values({
      id: sql.placeholder("id"),
      subjectType: sql.placeholder("subjectType"),
      subjectId: sql.placeholder("subjectId"),
      sequence: sql.placeholder("sequence"),
      at: sql.placeholder("at"),
      actorId: sql.placeholder("actorId"),
      actorName: sql.placeholder("actorName"),
      actorUnit: sql.placeholder("actorUnit"),
      type: sql.placeholder("type"),
      fromState: sql.placeholder("fromState"),
      toState: sql.placeholder("toState"),
      particulars: sql.placeholder("particulars"),
      previousHash: sql.placeholder("previousHash"),
      hash: sql.placeholder("hash"),
    })
    .prepare("insert_event"),
);
const insertSpan = prepared((tx) =>
  tx
    .insert(spans)
    .values({
      id: sql.placeholder("id"),
      subjectType: sql.placeholder("subjectType"),
      subjectId: sql.placeholder("subjectId"),
      state: sql.placeholder("state"),
      cameFrom: sql.placeholder("cameFrom"),
      startedAt: sql.placeholder("startedAt"),
      endedAt: null,
    })
    .prepare("insert_span"),
);

/**
 * The instant under which something is written down now. A machine's clock can be put back: history
 * never is, neither behind a subject's last event nor into a day that was sealed.
 */
export async function historyInstant(tx: Tx, at: Date, subjectId: string): Promise<Date> {
  const [last] = await lastEvent(tx).execute({ subjectId });
  return notBefore(tx, at, last?.at);
}

async function notBefore(tx: Tx, at: Date, last: Date | undefined): Promise<Date> {
  const [seal] = await lastSeal(tx).execute();
  const open = seal ? endOf(seal.day) : at;
  return [last ?? at, open].reduce((latest, one) => (one > latest ? one : latest), at);
}

/**
 * Appends to a subject's history and its hash chain, inside the transaction that changes the
 * subject. The caller has locked the subject by a conditional update, so numbers cannot race.
 * `unit` names the grant by which the viewer acts; without it, their first.
 */
export async function appendEvent(
  tx: Tx,
  viewer: Viewer,
  at: Date,
  subject: Subject,
  event: Event,
  unit?: string | null,
): Promise<void> {
  const { type, from, to, particulars } = eventSchema.parse(event);
  const [last] = await lastEvent(tx).execute({ subjectId: subject.id });
  const acting =
    viewer.grants.find((grant) => grant.unit.code === unit) ??
    viewer.grants.find(({ onBehalfOf }) => onBehalfOf?.accountId === viewer.actingFor?.accountId) ??
    viewer.grants[0];
  const row = {
    id: newId(),
    subjectType: subject.type,
    subjectId: subject.id,
    sequence: (last?.sequence ?? 0) + 1,
    at: await notBefore(tx, at, last?.at),
    actorId: viewer.accountId,
    actorName: viewer.name,
    actorUnit: acting?.unit.name ?? "",
    type,
    fromState: from,
    toState: to,
    particulars: { ...(particulars as Record<string, unknown>), ...behalf(viewer) },
    previousHash: last?.hash ?? "",
  };
  await insertEvent(tx).execute({ ...row, hash: eventHash(row) });
}

/** Ends the running span and begins the next, with the event of the same move. */
export async function moveSpan(tx: Tx, now: Date, subject: Subject, from: string | null, to: string): Promise<void> {
  const at = await historyInstant(tx, now, subject.id);
  if (from !== null)
    await tx
      .update(spans)
      .set({ endedAt: at })
      .where(and(eq(spans.subjectId, subject.id), isNull(spans.endedAt)));
  await insertSpan(tx).execute({
    id: newId(),
    subjectType: subject.type,
    subjectId: subject.id,
    state: to,
    cameFrom: from,
    startedAt: at,
  });
}

/** Lets requests in between. */
const pause = () => new Promise<void>((go) => setImmediate(go));

/**
 * Seals every day that is over and has events, from the last seal on; a day of downtime is
 * caught up. Each day is a transaction of its own: years that were never sealed keep nobody from
 * writing, and one broken off goes on later. One process at a time: a second one would seal anew
 * what it does not see yet. Returns the days sealed.
 */
export async function sealDays(now: Date): Promise<Day[]> {
  // What began before midnight may still be on its way into the history.
  const today = dayOf(new Date(now.getTime() - 10 * 60_000));
  const sealed: Day[] = [];
  for (;;) {
    const day = await transaction((tx) => sealNextDay(tx, now, today));
    if (!day) return sealed;
    sealed.push(day);
    await pause();
  }
}

/** Heads of one statement: enough for one to cost little, below the parameters that PostgreSQL takes. */
const together = 1_000;

async function sealNextDay(tx: Tx, now: Date, today: Day): Promise<Day | undefined> {
  if (!(await isOnlyOne(tx, "sealDays"))) return undefined;
  const last = await lastAnchor();
  const day = await nextDayWithEvents(last?.day);
  if (!day || day >= today) return undefined;
  const { anchor, heads } = await anchorOf(day, last?.hash ?? "");
  await tx
    .insert(anchors)
    .values({ ...anchor, sealedAt: now })
    .onConflictDoNothing();
  for (let from = 0; from < heads.length; from += together)
    await tx
      .insert(anchorHeads)
      .values(heads.slice(from, from + together).map((head) => ({ day, ...head })))
      .onConflictDoNothing();
  return day;
}
