import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issues, notices, painPoints, progressReports, requests } from "@/db/schema";
import { type Calendar, type Day, dayOf } from "@/domain/calendar";
import { leadStates } from "@/domain/issue";
import { type DueNotice, type IssueFacts, issueNotices, painPointNotices } from "@/domain/notice";
import { painPointOpenStates } from "@/domain/pain-point";
import type { PainPointSubject } from "@/domain/pain-point-permission";
import type { IssueSubject } from "@/domain/permission";
import type { UnitRef } from "@/domain/unit";

/** A subject with what is to be told of it. */
export interface DueSubject {
  id: string;
  number: string;
  subject: IssueSubject | PainPointSubject;
  /** In whose tree it lies where no unit is asked. */
  home: string;
  due: DueNotice[];
  /** Who cannot take it on: had a hand in the round that is looked back at. */
  hands?: ReadonlySet<string>;
}

/** The same on several days is one thing to tell. */
function once(found: readonly DueNotice[]): DueNotice[] {
  return [...new Map(found.map((one) => [`${one.kind} ${one.occurrence}`, one])).values()];
}

/** Issues of which something is to be told on one of these days. */
export async function dueIssues(
  calendar: Calendar,
  days: readonly Day[],
  unitOf: (code: string) => UnitRef,
): Promise<DueSubject[]> {
  const rows = await db
    .select({
      id: issues.id,
      number: issues.number,
      state: issues.state,
      kind: issues.kind,
      round: issues.round,
      suspended: issues.suspended,
      startDay: issues.startDay,
      dueDay: issues.dueDay,
      submittedDay: issues.submittedDay,
      stepDueDay: issues.stepDueDay,
      lead: issues.leadUnit,
      raising: issues.raisingUnit,
    })
    .from(issues)
    .where(and(inArray(issues.state, [...leadStates]), isNotNull(issues.leadUnit)));
  const [partners, progress, expected] = [await openPartners(), await lastProgress(), await expectedEnds()];
  return rows.flatMap(({ id, number, raising, ...row }) => {
    const named = partners.get(id) ?? [];
    const openParts = named.filter(({ open }) => open);
    const at = progress.get(`${id} ${row.round}`);
    const facts = {
      ...row,
      waits: row.submittedDay !== null,
      openPartners: openParts,
      progressDay: at ? dayOf(at) : null,
      expectedDay: expected.get(id) ?? null,
    };
    const due = once(days.flatMap((day) => issueNotices(calendar, facts, day)));
    if (due.length === 0 || !row.lead) return [];
    const subject: IssueSubject = {
      type: "issue",
      state: row.state,
      raising: unitOf(raising),
      lead: unitOf(row.lead),
      partners: named.map(({ unit }) => unitOf(unit)),
    };
    return [{ id, number: number ?? "", subject, home: row.lead, due }];
  });
}

async function openPartners() {
  const rows = await db
    .select({
      id: issuePartners.issueId,
      unit: issuePartners.unit,
      dueDay: issuePartners.dueDay,
      acceptDueDay: issuePartners.acceptDueDay,
      acceptedAt: issuePartners.acceptedAt,
      signedOffAt: issuePartners.signedOffAt,
    })
    .from(issuePartners)
    .innerJoin(issues, eq(issues.id, issuePartners.issueId))
    .where(and(isNull(issuePartners.releasedAt), inArray(issues.state, [...leadStates])));
  const found = new Map<string, (IssueFacts["openPartners"][number] & { open: boolean })[]>();
  for (const { id, unit, dueDay, acceptDueDay, acceptedAt, signedOffAt } of rows) {
    const part = { unit, dueDay, acceptDueDay: acceptedAt ? null : acceptDueDay, open: signedOffAt === null };
    found.set(id, [...(found.get(id) ?? []), part]);
  }
  return found;
}

/** When progress on a long-term issue was last reported, by issue and round. */
async function lastProgress(): Promise<Map<string, Date>> {
  const rows = await db
    .select({ id: progressReports.issueId, round: progressReports.round, at: progressReports.createdAt })
    .from(progressReports)
    .innerJoin(issues, eq(issues.id, progressReports.issueId))
    .where(and(eq(issues.kind, "long"), inArray(issues.state, [...leadStates])))
    .orderBy(progressReports.createdAt);
  return new Map(rows.map(({ id, round, at }) => [`${id} ${round}`, at]));
}

/** When the suspensions that stand are expected to end, by issue. */
async function expectedEnds(): Promise<Map<string, Day | null>> {
  const rows = await db
    .select({ id: requests.issueId, day: requests.askedDay })
    .from(requests)
    .where(and(eq(requests.kind, "suspension"), eq(requests.decision, "granted"), isNull(requests.endedAt)));
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** Pain points of which something is to be told on one of these days. */
export async function duePainPoints(
  calendar: Calendar,
  days: readonly Day[],
  unitOf: (code: string) => UnitRef,
): Promise<DueSubject[]> {
  const rows = await db
    .select({
      id: painPoints.id,
      number: painPoints.number,
      state: painPoints.state,
      round: painPoints.round,
      quarantined: painPoints.quarantined,
      interimDueDay: painPoints.interimDueDay,
      jurisdiction: painPoints.jurisdiction,
      unit: painPoints.unit,
    })
    .from(painPoints)
    .where(and(inArray(painPoints.state, [...painPointOpenStates]), isNull(painPoints.respondedAt)));
  return rows.flatMap(({ id, number, jurisdiction, unit, ...row }) => {
    const due = once(days.flatMap((day) => painPointNotices(calendar, { ...row, responded: false }, day)));
    if (due.length === 0) return [];
    const subject: PainPointSubject = {
      type: "painPoint",
      state: row.state,
      jurisdiction: unitOf(jurisdiction),
      unit: unit ? unitOf(unit) : null,
    };
    return [{ id, number, subject, home: unit ?? jurisdiction, due }];
  });
}

/** What was told of these subjects already, as `subject kind occurrence`. */
export async function alreadyTold(ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: notices.subjectId, kind: notices.kind, occurrence: notices.occurrence })
    .from(notices)
    .where(inArray(notices.subjectId, [...ids]));
  return new Set(rows.map(({ id, kind, occurrence }) => `${id} ${kind} ${occurrence}`));
}
