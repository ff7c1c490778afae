import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events, issues, painPointIssues, painPointReplies, painPoints, painPointVerdicts, tasks } from "@/db/schema";
import { dayOf, workingDaysLeft } from "@/domain/calendar";
import { signedBy } from "@/domain/delegation";
import { openStates } from "@/domain/issue";
import { painPointOpenStates } from "@/domain/pain-point";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { filesOfPainPoint } from "@/features/files/queries";
import { personNames, unitNames } from "@/features/issues/queries/names";
import { visibleIssues } from "@/features/issues/queries/visible";
import { loadPainPoint, type PainPointRow } from "@/features/pain-point-way/queries";
import { openRequests } from "./requests";

/** Everything the page of one shows; undefined where this viewer may not see it. */
export async function painPointFacts(viewer: Viewer, id: string, now: Date) {
  const loaded = await loadPainPoint(viewer, id);
  if (!loaded) return undefined;
  const { row, subject } = loaded;
  const today = dayOf(now);
  const waits = painPointOpenStates.some((state) => state === row.state) && row.respondedAt === null;
  const [task] = row.taskCode
    ? await db.select({ title: tasks.title }).from(tasks).where(eq(tasks.code, row.taskCode))
    : [];
  const names = await unitNames([row.unit, row.jurisdiction]);
  return {
    loaded,
    row,
    today,
    left: waits ? workingDaysLeft(await workingCalendar(), today, row.interimDueDay) : null,
    late: waits && row.interimDueDay < today,
    task: task?.title ?? null,
    unit: row.unit ? (names.get(row.unit) ?? row.unit) : null,
    place: names.get(row.jurisdiction) ?? row.jurisdiction,
    reveals: can(viewer, "painPoint.reveal", subject),
    decides: can(viewer, "painPoint.decide", subject),
    pictures: await filesOfPainPoint(id),
    replies: await repliesOf(id),
    verdicts: await verdictsOn(id),
    requests: await openRequests(id),
    linked: await linkedIssues(viewer, id),
    followers: await followersOf(id),
    into: row.mergedInto ? await numberOf(row.mergedInto) : null,
    history: await historyOf(id),
  };
}
export type PainPointFacts = NonNullable<Awaited<ReturnType<typeof painPointFacts>>>;

async function repliesOf(id: string) {
  const rows = await db
    .select()
    .from(painPointReplies)
    .where(eq(painPointReplies.painPointId, id))
    .orderBy(asc(painPointReplies.at), asc(painPointReplies.id));
  const names = await personNames(rows.map(({ by }) => by));
  return rows.map((reply) => ({ ...reply, by: names.get(reply.by) ?? "" }));
}

/** Of its own citizen and of those merged into it. */
const verdictsOn = (id: string) =>
  db
    .select({
      id: painPointVerdicts.id,
      round: painPointVerdicts.round,
      solved: painPointVerdicts.solved,
      level: painPointVerdicts.level,
      text: painPointVerdicts.text,
      at: painPointVerdicts.at,
    })
    .from(painPointVerdicts)
    .where(or(eq(painPointVerdicts.about, id), eq(painPointVerdicts.painPointId, id)))
    .orderBy(asc(painPointVerdicts.at));

/** The issues it waits for; one out of this viewer's sight shows only how far it is. */
async function linkedIssues(viewer: Viewer, id: string) {
  const rows = await db
    .select({
      id: issues.id,
      number: issues.number,
      title: issues.title,
      state: issues.state,
      seen: sql<boolean>`case when ${visibleIssues(viewer)} then 1 else 0 end`.mapWith(Boolean),
    })
    .from(painPointIssues)
    .innerJoin(issues, eq(issues.id, painPointIssues.issueId))
    .where(and(eq(painPointIssues.painPointId, id), isNull(painPointIssues.endedAt)))
    .orderBy(asc(painPointIssues.linkedAt));
  return rows.map((row) => (row.seen ? row : { ...row, title: "", number: null }));
}

const followersOf = (id: string) =>
  db
    .select({ id: painPoints.id, number: painPoints.number, text: painPoints.text, toldAt: painPoints.createdAt })
    .from(painPoints)
    .where(eq(painPoints.mergedInto, id))
    .orderBy(asc(painPoints.createdAt));

async function numberOf(id: string) {
  const [row] = await db
    .select({ id: painPoints.id, number: painPoints.number })
    .from(painPoints)
    .where(eq(painPoints.id, id));
  return row ?? null;
}

async function historyOf(id: string) {
  const rows = await db
    .select({
      id: events.id,
      at: events.at,
      type: events.type,
      actorName: events.actorName,
      actorUnit: events.actorUnit,
      particulars: events.particulars,
    })
    .from(events)
    .where(and(eq(events.subjectType, "painPoint"), eq(events.subjectId, id)))
    .orderBy(desc(events.sequence));
  return rows.map(({ actorName, particulars, ...row }) => ({ ...row, actorName: signedBy(actorName, particulars) }));
}

/** Issues under way that may be meant: of the same task, or led or raised by the unit it names. */
export function issueChoices(viewer: Viewer, row: PainPointRow): Promise<{ number: string; title: string }[]> {
  const same = or(
    row.taskCode ? eq(issues.taskCode, row.taskCode) : undefined,
    row.unit ? or(eq(issues.leadUnit, row.unit), eq(issues.raisingUnit, row.unit)) : undefined,
  );
  if (!same) return Promise.resolve([]);
  return db
    .select({ number: sql<string>`${issues.number}`, title: issues.title })
    .from(issues)
    .where(and(visibleIssues(viewer), inArray(issues.state, openStates), sql`${issues.number} is not null`, same))
    .orderBy(desc(issues.raisedAt))
    .limit(30);
}
