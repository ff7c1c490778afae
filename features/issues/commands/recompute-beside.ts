import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { events, issuePartners, issues, requests } from "@/db/schema";
import { addWorkingDays, type Calendar, type Day, dayOf } from "@/domain/calendar";
import { openStates } from "@/domain/issue";
import { dueAfterSuspension } from "@/domain/request";
import { deadlineSettingsAt } from "@/features/settings/queries";

// What is counted in working days beside an issue, by a calendar that has changed. Each keeps the days
// in force when it began; who writes has the issues locked.

/** Open requests that this calendar would have decided by another day. */
async function movedRequests(calendar: Calendar) {
  const daysAt = await deadlineSettingsAt();
  const rows = await db
    .select()
    .from(requests)
    .where(and(isNull(requests.decision), isNotNull(requests.decideBy)));
  return rows.flatMap(({ id, issueId, askedAt, decideBy: before }) => {
    const decideBy = addWorkingDays(calendar, dayOf(askedAt), daysAt(askedAt).inspect);
    return decideBy === before ? [] : [{ id, issueId, decideBy }];
  });
}

const unsigned = and(
  isNotNull(issuePartners.acceptDueDay),
  isNull(issuePartners.acceptedAt),
  isNull(issuePartners.signedOffAt),
  isNull(issuePartners.releasedAt),
);

/** Parts to be signed for by another day, from the day on which each partner was named, and what stood since. */
async function movedParts(calendar: Calendar) {
  const rows = await db
    .select({ id: issues.id, unit: issuePartners.unit, before: issuePartners.acceptDueDay })
    .from(issuePartners)
    .innerJoin(issues, eq(issues.id, issuePartners.issueId))
    .where(and(unsigned, inArray(issues.state, openStates)));
  const daysAt = await deadlineSettingsAt();
  const moved: { issueId: string; unit: string; acceptDueDay: Day }[] = [];
  for (const { id, unit, before } of rows) {
    const at = await namedAt(id, unit);
    if (!at) continue;
    let day = addWorkingDays(calendar, dayOf(at), daysAt(at).accept);
    for (const { beganDay, endedAt } of await suspensionsOf(id))
      if (beganDay && endedAt && endedAt > at) day = dueAfterSuspension(calendar, day, beganDay, dayOf(endedAt));
    if (day !== before) moved.push({ issueId: id, unit, acceptDueDay: day });
  }
  return moved;
}

/** How many of these days this calendar would move. */
export const countMovedBeside = async (calendar: Calendar): Promise<number> =>
  (await movedRequests(calendar)).length + (await movedParts(calendar)).length;

/** Moves them, and gives the issues on which one moved. */
export async function recomputeBeside(tx: Tx, calendar: Calendar): Promise<string[]> {
  const [asked, parts] = [await movedRequests(calendar), await movedParts(calendar)];
  for (const { id, decideBy } of asked) await tx.update(requests).set({ decideBy }).where(eq(requests.id, id));
  for (const { issueId, unit, acceptDueDay } of parts)
    await tx
      .update(issuePartners)
      .set({ acceptDueDay })
      .where(and(eq(issuePartners.issueId, issueId), eq(issuePartners.unit, unit), unsigned));
  return [...asked, ...parts].map(({ issueId }) => issueId);
}

/** When this unit was last named a partner, or asked anew in a later round. */
async function namedAt(id: string, unit: string): Promise<Date | undefined> {
  const rows = await db
    .select({ at: events.at, type: events.type, particulars: events.particulars })
    .from(events)
    .where(
      and(
        eq(events.subjectType, "issue"),
        eq(events.subjectId, id),
        inArray(events.type, ["assign", "reopen", "partnerReplaced"]),
      ),
    )
    .orderBy(asc(events.sequence));
  return rows.findLast(({ type, particulars: { partners, by } }) =>
    type === "assign" ? Array.isArray(partners) && partners.includes(unit) : type === "reopen" || by === unit,
  )?.at;
}

const suspensionsOf = (id: string) =>
  db
    .select({ beganDay: requests.beganDay, endedAt: requests.endedAt })
    .from(requests)
    .where(and(eq(requests.issueId, id), eq(requests.kind, "suspension"), isNotNull(requests.endedAt)))
    .orderBy(asc(requests.endedAt));
