import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { issues } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import type { Filters, ListOrder } from "@/features/issues/queries/filter";
import { type IssueLine, type IssuePage, issuePage } from "@/features/issues/queries/list";

export type ManyRow = IssueLine & { version: number };

/** A page of the ledger to be done something with: each line with the version that is looked at. */
export async function manyPage(
  viewer: Viewer,
  filters: Filters,
  order: Partial<ListOrder>,
  now: Date,
): Promise<Omit<IssuePage, "rows"> & { rows: ManyRow[] }> {
  const page = await issuePage(viewer, filters, order, now);
  const ids = page.rows.map(({ id }) => id);
  const versions = ids.length
    ? await db.select({ id: issues.id, version: issues.version }).from(issues).where(inArray(issues.id, ids))
    : [];
  const versionOf = new Map(versions.map(({ id, version }) => [id, version]));
  return { ...page, rows: page.rows.map((row) => ({ ...row, version: versionOf.get(row.id) ?? 1 })) };
}
