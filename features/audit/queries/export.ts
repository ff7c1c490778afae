import { count } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { AuditFilter } from "@/features/audit/schema";
import { matching } from "./condition";
import { type AuditEvent, auditPage } from "./events";

/** More than anybody reads in a spreadsheet; a narrower filter gives what is looked for. */
export const exportLimit = 100_000;
const pageSize = 1_000;

/** How many events the filter finds, and these page by page; refused where they are too many for one file. */
export async function exportPages(
  viewer: Viewer,
  filter: AuditFilter,
  limit = exportLimit,
): Promise<Result<{ rows: number; pages: AsyncIterable<AuditEvent[]> }>> {
  if (!can(viewer, "system.seeAudit")) return refuse("notFound");
  const some = db
    .select({ id: events.id })
    .from(events)
    .where(await matching(filter))
    .limit(limit + 1)
    .as("some");
  const [{ rows } = { rows: 0 }] = await db.select({ rows: count() }).from(some);
  if (rows > limit) return refuse("tooManyRows", { values: { total: rows, limit } });
  // What is written down from now on, the export itself to begin with, must not push the oldest out.
  const [newest] = (await auditPage(viewer, filter, {}, 1))?.rows ?? [];
  return done({ rows, pages: pagesOf(viewer, filter, rows, newest && { at: newest.at, id: `${newest.id}~` }) });
}

/** So many, from `before` on. */
async function* pagesOf(
  viewer: Viewer,
  filter: AuditFilter,
  most: number,
  before: { at: Date; id: string } | undefined,
): AsyncGenerator<AuditEvent[]> {
  for (let left = most; left > 0; ) {
    const rows = (await auditPage(viewer, filter, { before }, Math.min(pageSize, left)))?.rows ?? [];
    if (rows.length === 0) return;
    yield rows;
    left -= rows.length;
    before = rows.at(-1);
  }
}
