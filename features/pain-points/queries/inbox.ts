import { and, asc, count, desc, eq, exists, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alias } from "@/db/dialect";
import { painPoints, reopeningRequests, tasks, units } from "@/db/schema";
import { dayOf, workingDaysLeft } from "@/domain/calendar";
import { type PainPointState, painPointOpenStates, painPointStates } from "@/domain/pain-point";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { holdsWords } from "@/features/search-entries/queries";
import { askedOf } from "./findable";
import { visiblePainPoints } from "./visible";

export const pageSize = 25;

/** 在办 with what waits for a decision on reopening, the latter alone, kept apart, everything, or one state. */
export const inboxTabs = ["open", "reopening", "quarantine", ...painPointStates, "all"] as const;
export type InboxTab = (typeof inboxTabs)[number];

/** The tab of an address that names none is 在办; words are then looked for among everything. */
export const inboxTabOf = (asked: unknown, words: string | undefined): InboxTab =>
  inboxTabs.find((one) => one === asked) ?? (words ? "all" : "open");

const open: readonly PainPointState[] = painPointOpenStates;
/** The citizen waits for a first word in this round. */
export const awaitsReply = (): SQL => and(inArray(painPoints.state, [...open]), isNull(painPoints.respondedAt)) as SQL;
/** An inspector owes a decision on a request. */
export const asksAgain = (): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(reopeningRequests)
      .where(and(eq(reopeningRequests.painPointId, painPoints.id), isNull(reopeningRequests.decidedAt))),
  );

/** What a tab lists; the counts on the tabs are made by the same condition. */
export function tabCondition(tab: InboxTab): SQL {
  const letIn = eq(painPoints.quarantined, false);
  switch (tab) {
    case "open":
      return and(letIn, or(inArray(painPoints.state, [...open]), asksAgain())) as SQL;
    case "reopening":
      return asksAgain();
    case "quarantine":
      return and(eq(painPoints.quarantined, true), eq(painPoints.state, "received")) as SQL;
    case "all":
      return sql`1 = 1`;
    case "received":
      return and(letIn, eq(painPoints.state, tab)) as SQL;
    default:
      return eq(painPoints.state, tab);
  }
}

/** What a viewer sees, and of that what holds the words, where some are asked for. */
const seenWith = (viewer: Viewer, words: string | undefined): SQL =>
  and(visiblePainPoints(viewer), words ? holdsWords(painPoints.id, askedOf(viewer, words)) : undefined) as SQL;

export async function inboxCounts(viewer: Viewer, words?: string): Promise<Record<InboxTab, number>> {
  const rows = await db
    .select({
      state: painPoints.state,
      quarantined: painPoints.quarantined,
      asks: asksAgain().mapWith(Boolean),
      total: count(),
    })
    .from(painPoints)
    .where(seenWith(viewer, words))
    .groupBy(painPoints.state, painPoints.quarantined, asksAgain());
  const counts = Object.fromEntries(inboxTabs.map((tab) => [tab, 0])) as Record<InboxTab, number>;
  for (const { state, quarantined, asks, total } of rows) {
    counts.all += total;
    if (asks) counts.reopening += total;
    if (quarantined && state === "received") counts.quarantine += total;
    else counts[state] += total;
    if (!quarantined && (asks || open.includes(state))) counts.open += total;
  }
  return counts;
}

const unit = alias(units, "named_unit");
const place = alias(units, "place");

/** One line of the inbox. */
export type InboxLine = Awaited<ReturnType<typeof inboxPage>>["rows"][number];

/** A page of the inbox: overdue interim answers first, then what is due; what is over, newest first. */
export async function inboxPage(viewer: Viewer, tab: InboxTab, page: number, now: Date, words?: string) {
  const condition = and(seenWith(viewer, words), tabCondition(tab));
  const calendar = await workingCalendar();
  const today = dayOf(now);
  const total = await db.$count(painPoints, condition);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const at = Math.min(Math.max(1, page), pages);
  const late = and(awaitsReply(), lt(painPoints.interimDueDay, today)) as SQL;
  const rows = await db
    .select({
      id: painPoints.id,
      number: painPoints.number,
      text: painPoints.text,
      state: painPoints.state,
      round: painPoints.round,
      channel: painPoints.channel,
      quarantineReason: painPoints.quarantineReason,
      quarantined: painPoints.quarantined,
      createdAt: painPoints.createdAt,
      interimDueDay: painPoints.interimDueDay,
      respondedAt: painPoints.respondedAt,
      asksAgain: asksAgain().mapWith(Boolean),
      task: tasks.title,
      unit: unit.shortName,
      place: place.shortName,
    })
    .from(painPoints)
    .leftJoin(tasks, eq(tasks.code, painPoints.taskCode))
    .leftJoin(unit, eq(unit.code, painPoints.unit))
    .innerJoin(place, eq(place.code, painPoints.jurisdiction))
    .where(condition)
    .orderBy(
      sql`case when ${late} then 0 when ${awaitsReply()} then 1 else 2 end`,
      sql`case when ${awaitsReply()} then ${painPoints.interimDueDay} else '' end`,
      desc(painPoints.stateSince),
      asc(painPoints.id),
    )
    .limit(pageSize)
    .offset((at - 1) * pageSize);
  const lines = rows.map((row) => {
    const waits = open.includes(row.state) && row.respondedAt === null;
    const left = waits ? workingDaysLeft(calendar, today, row.interimDueDay) : null;
    return { ...row, left, late: waits && row.interimDueDay < today };
  });
  return { rows: lines, total, page: at };
}
