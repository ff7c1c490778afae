import { and, count, eq, gt, gte, inArray, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alias, unionAll } from "@/db/dialect";
import { issues, spans } from "@/db/schema";
import { type Day, endOf } from "@/domain/calendar";
import { instantsOf, type ListedMeasure, notFoundStates, type Period } from "@/domain/figures";
import { foundIssues } from "./found";

const held = alias(spans, "held");
const waiting = alias(spans, "waiting");
const declined = alias(spans, "declined");
const waited = alias(spans, "waited");

const isRaised = sql`${waiting.state} = 'raised'`; // in full, or the index for it alone is not seen

/** Who stood so at the end of the day: raised then, or declined since the period began. */
const candidates = (start: Date, end: Date) =>
  unionAll(
    db
      .select({ id: waiting.subjectId })
      .from(waiting)
      .where(and(isRaised, lt(waiting.startedAt, end), or(isNull(waiting.endedAt), gte(waiting.endedAt, end)))),
    db
      .select({ id: declined.subjectId })
      .from(declined)
      .where(
        and(
          eq(declined.subjectType, "issue"),
          eq(declined.state, "declined"),
          gte(declined.startedAt, start),
          lt(declined.startedAt, end),
        ),
      ),
  ).as("candidates");

/** Issues that were with the inspectors in the period, to be verified, and were not found. */
function notFound(period: Period, until: Day = period.asOf) {
  const { start, end } = instantsOf(period);
  const last = until < period.asOf ? endOf(until) : end;
  const these = candidates(start, end);
  return db
    .selectDistinct({ id: waited.subjectId })
    .from(these)
    .innerJoin(held, eq(held.subjectId, these.id))
    .innerJoin(waited, eq(waited.subjectId, these.id))
    .where(
      and(
        inArray(held.state, [...notFoundStates]),
        lt(held.startedAt, end),
        or(isNull(held.endedAt), gte(held.endedAt, end)),
        eq(waited.state, "raised"),
        lt(waited.startedAt, last),
        or(isNull(waited.endedAt), gt(waited.endedAt, start)),
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
