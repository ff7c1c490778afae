import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issues, lookBacks } from "@/db/schema";
import type { Calendar, Day } from "@/domain/calendar";
import { lookBackNotices } from "@/domain/look-back-notice";
import type { IssueSubject } from "@/domain/permission";
import type { UnitRef } from "@/domain/unit";
import { handsIn, isWaiting } from "@/features/issues/queries/look-back";
import type { DueSubject } from "./due";

/** Drawn issues that wait to be looked back at: told when they are drawn, and when their day has passed. */
export async function dueLookBacks(
  calendar: Calendar,
  days: readonly Day[],
  unitOf: (code: string) => UnitRef,
): Promise<DueSubject[]> {
  const rows = await db
    .select({ row: lookBacks, number: issues.number, raising: issues.raisingUnit, lead: issues.leadUnit })
    .from(lookBacks)
    .innerJoin(issues, eq(issues.id, lookBacks.issueId))
    .where(isWaiting());
  const partners = await partnersOf(rows.map(({ row }) => row.issueId));
  const found: DueSubject[] = [];
  for (const { row, number, raising, lead } of rows) {
    const told = days.flatMap((day) => lookBackNotices(calendar, row, day));
    const due = [...new Map(told.map((one) => [one.kind, one])).values()];
    if (due.length === 0) continue;
    const subject: IssueSubject = {
      type: "issue",
      state: "closed",
      raising: unitOf(raising),
      lead: lead ? unitOf(lead) : null,
      partners: (partners.get(row.issueId) ?? []).map(unitOf),
    };
    found.push({ id: row.issueId, number: number ?? "", subject, home: row.unit, due, hands: await handsIn(row) });
  }
  return found;
}

async function partnersOf(ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map<string, string[]>();
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .select({ id: issuePartners.issueId, unit: issuePartners.unit })
      .from(issuePartners)
      .where(and(inArray(issuePartners.issueId, ids.slice(from, from + 500)), isNull(issuePartners.releasedAt)));
    for (const { id, unit } of rows) found.set(id, [...(found.get(id) ?? []), unit]);
  }
  return found;
}
