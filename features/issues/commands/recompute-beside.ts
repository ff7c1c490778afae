import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { events, issuePartners, issues, requests } from "@/db/schema";
import { addWorkingDays, type Calendar, dayOf } from "@/domain/calendar";
import { openStates } from "@/domain/issue";
import { dueAfterSuspension } from "@/domain/request";
import { deadlineSettingsAt } from "@/features/settings/queries";

// What is counted in working days beside an issue, by a calendar that has changed. Each keeps the days
// in force when it began; the issues are locked by who calls. Gives the issues on which a day moved.

/** By when open requests are to be decided. */
export async function recomputeRequests(tx: Tx, calendar: Calendar): Promise<string[]> {
  const daysAt = await deadlineSettingsAt();
  const rows = await tx
    .select()
    .from(requests)
    .where(and(isNull(requests.decision), isNotNull(requests.decideBy)));
  const moved: string[] = [];
  for (const { id, issueId, askedAt, decideBy: before } of rows) {
    const decideBy = addWorkingDays(calendar, dayOf(askedAt), daysAt(askedAt).inspect);
    if (decideBy === before) continue;
    await tx.update(requests).set({ decideBy }).where(eq(requests.id, id));
    moved.push(issueId);
  }
  return moved;
}

/** By when partners sign for their parts, from the day on which each was named, and what stood since. */
export async function recomputeParts(tx: Tx, calendar: Calendar): Promise<string[]> {
  const unsigned = and(
    isNotNull(issuePartners.acceptDueDay),
    isNull(issuePartners.acceptedAt),
    isNull(issuePartners.signedOffAt),
    isNull(issuePartners.releasedAt),
  );
  const rows = await tx
    .select({ id: issues.id, unit: issuePartners.unit, before: issuePartners.acceptDueDay })
    .from(issuePartners)
    .innerJoin(issues, eq(issues.id, issuePartners.issueId))
    .where(and(unsigned, inArray(issues.state, openStates)));
  const daysAt = await deadlineSettingsAt();
  const moved: string[] = [];
  for (const { id, unit, before } of rows) {
    const at = await namedAt(tx, id, unit);
    if (!at) continue;
    let day = addWorkingDays(calendar, dayOf(at), daysAt(at).accept);
    for (const { beganDay, endedAt } of await suspensionsOf(tx, id))
      if (beganDay && endedAt && endedAt > at) day = dueAfterSuspension(calendar, day, beganDay, dayOf(endedAt));
    if (day === before) continue;
    await tx
      .update(issuePartners)
      .set({ acceptDueDay: day })
      .where(and(eq(issuePartners.issueId, id), eq(issuePartners.unit, unit), unsigned));
    moved.push(id);
  }
  return moved;
}

/** When this unit was last named a partner, or asked anew in a later round. */
async function namedAt(tx: Tx, id: string, unit: string): Promise<Date | undefined> {
  const rows = await tx
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

const suspensionsOf = (tx: Tx, id: string) =>
  tx
    .select({ beganDay: requests.beganDay, endedAt: requests.endedAt })
    .from(requests)
    .where(and(eq(requests.issueId, id), eq(requests.kind, "suspension"), isNotNull(requests.endedAt)))
    .orderBy(asc(requests.endedAt));
