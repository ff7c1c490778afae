import { and, count, eq, gte, inArray, isNull, lt, or, type SQL } from "drizzle-orm";
import { ask, db } from "@/db/client";
import { closings, issues } from "@/db/schema";
import { type Day, endOf, endOfMonth } from "@/domain/calendar";
import { atTheTurn, type Period, type Timely } from "@/domain/figures";
import { forAMinute } from "@/lib/minute";
import { closedOver, closedSince, instantsAround } from "./closed";

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

const counted = (those: SQL) =>
  db
    .select({
      jurisdiction: closings.jurisdiction,
      byOriginal: closings.byOriginal,
      withExtensions: closings.withExtensions,
      count: count(),
    })
    .from(closings)
    .where(those)
    .groupBy(closings.jurisdiction, closings.byOriginal, closings.withExtensions);

/** Of months that are over. */
const countedOver = forAMinute((from: Day, lastMonth: string) =>
  ask("closings over", () => counted(closedOver(closings)), instantsAround({ from, asOf: endOfMonth(lastMonth) })),
);

/** Of those found in the period and closed as of its end: how many, and how many of them in time; some in two rows. */
export async function countClosings(period: Period) {
  const before = atTheTurn(period).over ? await countedOver(period.from, period.asOf.slice(0, 7)) : [];
  return [...before, ...(await ask("closings since", () => counted(closedSince(closings)), instantsAround(period)))];
}
