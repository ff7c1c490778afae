import { and, count, eq, gte, inArray, isNull, lt, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { closings, issues } from "@/db/schema";
import { type Day, endOf } from "@/domain/calendar";
import { instantsOf, type Period, type Timely } from "@/domain/figures";

const standsAt = (end: Date) =>
  and(lt(closings.closedAt, end), or(isNull(closings.reopenedAt), gte(closings.reopenedAt, end)));
const by = (which: Timely) => eq(which === "original" ? closings.byOriginal : closings.withExtensions, true);

/** Issues whose closing that holds at the end of the day was in time, as a condition on `issues`. */
export const closedInTime = (which: Timely, asOf: Day): SQL =>
  inArray(
    issues.id,
    db
      .select({ id: closings.issueId })
      .from(closings)
      .where(and(standsAt(endOf(asOf)), by(which))),
  );

/** Of those found in the period and closed as of its end: how many, and how many of them in time. */
export async function countClosings(period: Period) {
  const { start, end } = instantsOf(period);
  return db
    .select({
      jurisdiction: closings.jurisdiction,
      byOriginal: closings.byOriginal,
      withExtensions: closings.withExtensions,
      count: count(),
    })
    .from(closings)
    .where(and(gte(closings.foundAt, start), lt(closings.foundAt, end), standsAt(end)))
    .groupBy(closings.jurisdiction, closings.byOriginal, closings.withExtensions);
}
