import { and, asc, desc, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import type { AuditFilter, AuditPlace } from "@/features/audit/schema";
import { matching, newerThan, olderThan } from "./condition";
import { namesOf } from "./names";

const auditPageSize = 50;

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
async function named(rows: readonly (typeof events.$inferSelect)[]): Promise<AuditEvent[]> {
  const names = await namesOf(rows.map(({ subjectId }) => subjectId));
  return rows.map((row) => ({ ...row, subject: names.get(row.subjectId)?.name ?? "" }));
}
