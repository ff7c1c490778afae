import { and, asc, desc, inArray, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, events, issues, painPoints } from "@/db/schema";
import { can, type Viewer } from "@/domain/permission";
import type { AuditFilter, AuditPlace } from "@/features/audit/schema";
import { matching, newerThan, olderThan } from "./condition";

export const auditPageSize = 50;

export type AuditEvent = typeof events.$inferSelect & {
  /** Number or username of the subject, where it has one. */
  subject: string;
};

/** The query of a page, also for the test that looks at how the databases plan it. */
export const pageOf = (where: SQL | undefined, place: AuditPlace, size = auditPageSize) =>
  db
    .select()
    .from(events)
    .where(
      and(
        where,
        place.before && olderThan(place.before),
        !place.before && place.after ? newerThan(place.after) : undefined,
      ),
    )
    .orderBy(...(place.after && !place.before ? [asc(events.at), asc(events.id)] : [desc(events.at), desc(events.id)]))
    .limit(size + 1);

/** Whatever happened, the newest first; counting it all would cost more than the page. For the auditor alone. */
export async function auditPage(
  viewer: Viewer,
  filter: AuditFilter,
  place: AuditPlace = {},
  size = auditPageSize,
): Promise<{ rows: AuditEvent[]; newer: boolean; older: boolean } | undefined> {
  if (!can(viewer, "system.seeAudit")) return undefined;
  const found = await pageOf(await matching(filter), place, size);
  const backwards = Boolean(place.after && !place.before);
  const more = found.length > size;
  const rows = backwards ? found.slice(0, size).reverse() : found.slice(0, size);
  return {
    rows: await named(rows),
    newer: backwards ? more : place.before !== undefined,
    older: backwards ? true : more,
  };
}

/** With what people call the subjects. */
export async function named(rows: readonly (typeof events.$inferSelect)[]): Promise<AuditEvent[]> {
  const of = (type: string) => [...new Set(rows.filter((row) => row.subjectType === type).map((row) => row.subjectId))];
  const [someIssues, somePainPoints, someAccounts] = [of("issue"), of("painPoint"), of("account")];
  const names = new Map<string, string>();
  if (someIssues.length > 0)
    for (const row of await db
      .select({ id: issues.id, number: issues.number })
      .from(issues)
      .where(inArray(issues.id, someIssues)))
      if (row.number) names.set(row.id, row.number);
  if (somePainPoints.length > 0)
    for (const row of await db
      .select({ id: painPoints.id, number: painPoints.number })
      .from(painPoints)
      .where(inArray(painPoints.id, somePainPoints)))
      names.set(row.id, row.number);
  if (someAccounts.length > 0)
    for (const row of await db
      .select({ id: accounts.id, username: accounts.username })
      .from(accounts)
      .where(inArray(accounts.id, someAccounts)))
      names.set(row.id, row.username);
  return rows.map((row) => ({ ...row, subject: names.get(row.subjectId) ?? "" }));
}
