import { and, inArray, not } from "drizzle-orm";
import { issues } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { listCondition } from "./condition";
import type { Filters, ListOrder } from "./filter";
import { findIssues } from "./find";
import { countIssues, type IssueLine, issuePage, lines, listClock, pageSize } from "./list";

/**
 * A page of all there is, for who reads to the last one: the list ranks so many of the best and says
 * that there are more; here those follow, the newest first. A page beyond the last is empty.
 */
export async function everyIssuePage(
  viewer: Viewer,
  filters: Filters,
  order: Partial<ListOrder>,
  now: Date,
  most?: number,
): Promise<{ total: number; rows: IssueLine[] }> {
  const clock = await listClock(now);
  const found = filters.q ? await findIssues(viewer, filters, clock, most) : undefined;
  const asked = order.page ?? 1;
  if (!found?.more) {
    const { total, rows, page } = await issuePage(viewer, filters, order, now, { found });
    return { total, rows: page === asked ? rows : [] };
  }
  const total = await countIssues(viewer, filters, clock);
  const all = listCondition(viewer, filters, clock);
  const from = (asked - 1) * pageSize;
  if ((order.sort ?? "match") !== "match") return { total, rows: await lines(all, order, clock, pageSize, from) };
  const ranked = found.rows.map(({ id }) => id);
  if (from < ranked.length) return { total, rows: (await issuePage(viewer, filters, order, now, { found })).rows };
  const rest = and(all, not(inArray(issues.id, ranked))) ?? all;
  return { total, rows: await lines(rest, { sort: "raised" }, clock, pageSize, from - ranked.length) };
}
