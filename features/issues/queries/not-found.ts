import { and, count, eq, exists, gt, gte, inArray, isNull, lt, ne, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alias, overAMonth, unionAll } from "@/db/dialect";
import { issues, spans } from "@/db/schema";
import { unsought } from "@/db/sql";
import { type Day, endOf } from "@/domain/calendar";
import { instantsOf, type ListedMeasure, type Period } from "@/domain/figures";
import { foundIssues } from "./found";

/** As `overAMonth` has it. */
const month = 31 * 86_400_000;

const declined = alias(spans, "declined");
const waited = alias(spans, "waited");

/**
 * Issues that were with the inspectors in the period, to be verified, and were not found: declined
 * in it, which is for good, or waiting at its end.
 */
function notFound(period: Period, until: Day = period.asOf) {
  const { start, end } = instantsOf(period);
  const isWhole = until >= period.asOf;
  const last = isWhole ? end : endOf(until);
  // Those of a month in one stretch of an index, whoever waited for longer in an index of their own.
  const waiting = (how: SQL | undefined) =>
    db
      .select({ id: waited.subjectId })
      .from(waited)
      .where(and(lt(waited.startedAt, last), how));
  const raisedBefore = db
    .select({ one: sql`1` })
    .from(waited)
    .where(and(eq(waited.subjectId, declined.subjectId), eq(waited.state, "raised"), lt(waited.startedAt, last)));
  return unionAll(
    db
      .select({ id: declined.subjectId })
      .from(declined)
      .where(
        and(
          eq(declined.cameFrom, "raised"),
          eq(declined.state, "declined"),
          gt(declined.startedAt, start),
          lt(declined.startedAt, end),
          isWhole ? undefined : exists(raisedBefore),
        ),
      ),
    waiting(
      and(
        eq(waited.subjectType, "issue"),
        eq(waited.state, "raised"),
        gte(waited.startedAt, new Date(end.getTime() - month)),
        not(overAMonth(waited.startedAt, waited.endedAt)),
        gte(waited.endedAt, end),
      ),
    ),
    waiting(
      and(
        eq(unsought(waited.subjectType), "issue"),
        sql`${waited.state} = 'raised' and (${waited.endedAt} is null or ${overAMonth(waited.startedAt, waited.endedAt)})`,
        or(isNull(waited.endedAt), gte(waited.endedAt, end)),
      ),
    ),
  );
}

/** What was sent back since the day is its unit's own again, and in nobody else's list. */
const isNoDraft = ne(issues.state, "draft");

/** How many those are, by jurisdiction. */
export async function countNotFound(period: Period): Promise<{ jurisdiction: string; count: number }[]> {
  const those = notFound(period).as("not_found");
  return db
    .select({ jurisdiction: issues.jurisdiction, count: count() })
    .from(those)
    .innerJoin(issues, eq(issues.id, those.id))
    .where(isNoDraft)
    .groupBy(issues.jurisdiction);
}

/** Whatever a list of issues can be asked for, as a condition on `issues`: `foundIssues`, and the raised. */
export const listedIssues = (period: Period, measure: ListedMeasure, until?: Day): SQL =>
  measure === "raised"
    ? (or(foundIssues(period, "found", until), and(isNoDraft, inArray(issues.id, notFound(period, until)))) as SQL)
    : foundIssues(period, measure, until);
