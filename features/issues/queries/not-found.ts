import { and, count, eq, gt, gte, inArray, isNull, lt, ne, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { alias, unionAll } from "@/db/dialect";
import { issues, spans } from "@/db/schema";
import { type Day, endOf } from "@/domain/calendar";
import { instantsOf, type ListedMeasure, notFoundStates, type Period } from "@/domain/figures";
import { foundIssues } from "./found";

const held = alias(spans, "held");
const left = alias(spans, "left");
const waited = alias(spans, "waited");

/** Who can have stood so at the end of the day: those that do now, and those that have left since. */
const candidates = (end: Date) =>
  unionAll(
    db
      .select({ id: issues.id })
      .from(issues)
      .where(inArray(issues.state, [...notFoundStates])),
    db
      .select({ id: left.subjectId })
      .from(left)
      .where(and(eq(left.cameFrom, "raised"), gte(left.startedAt, end))),
  ).as("candidates");

/** Issues that were with the inspectors in the period, to be verified, and were not found. */
function notFound(period: Period, until: Day = period.asOf) {
  const { start, end } = instantsOf(period);
  const last = until < period.asOf ? endOf(until) : end;
  const these = candidates(end);
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
