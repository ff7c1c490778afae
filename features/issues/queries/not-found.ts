import {
  and,
  count,
  eq,
  exists,
  gte,
  inArray,
  isNull,
  lt,
  ne,
  not,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { ask, db } from "@/db/client";
import { alias, overAMonth, unionAll } from "@/db/dialect";
import { issues, spans } from "@/db/schema";
import { type Instants, instantTold, soughtIn, toldLater, unfollowed } from "@/db/sql";
import { type Day, endOf } from "@/domain/calendar";
import { atTheTurn, instantsOf, type ListedMeasure, type Period } from "@/domain/figures";
import { forAMinute } from "@/lib/minute";
import { foundIssues } from "./found";

/** As `overAMonth` has it. */
const month = 31 * 86_400_000;

const declined = alias(spans, "declined");
const waited = alias(spans, "waited");

type Instant = Instants["end"];

/** Declined within these instants, which is for good. */
const declinedWithin = ({ start, end }: Instants, how?: SQL) =>
  db
    .select({ id: declined.subjectId })
    .from(declined)
    .where(
      and(
        eq(declined.cameFrom, "raised"),
        eq(declined.state, "declined"),
        gte(declined.startedAt, start),
        lt(declined.startedAt, end),
        how,
      ),
    );

/** Waiting to be verified at the end, since before the last. */
function waitingAt({ end, monthAgo, last = end }: { end: Instant; monthAgo: Instant; last?: Instant }) {
  // Those of a month in one stretch of an index, whoever waited for longer in an index of their own.
  const waiting = (how: SQL | undefined) =>
    db
      .select({ id: waited.subjectId })
      .from(waited)
      .where(and(lt(waited.startedAt, last), how));
  return [
    waiting(
      and(
        eq(waited.subjectType, "issue"),
        eq(waited.state, "raised"),
        gte(waited.startedAt, monthAgo),
        not(overAMonth(waited.startedAt, waited.endedAt)),
        gte(unfollowed(waited.endedAt), end instanceof Date ? sql.param(end, waited.endedAt) : end),
      ),
    ),
    waiting(
      and(
        sql`${waited.state} = 'raised' and (${waited.endedAt} is null or ${overAMonth(waited.startedAt, waited.endedAt)})`,
        or(isNull(waited.endedAt), gte(waited.endedAt, end)),
      ),
    ),
  ] as const;
}

const aMonthBefore = (end: Date) => new Date(end.getTime() - month);

/**
 * Issues that were with the inspectors in the period, to be verified, and were not found: declined
 * in it, or waiting at its end.
 */
function notFound(period: Period, until: Day = period.asOf) {
  const { start, end } = instantsOf(period);
  const isWhole = until >= period.asOf;
  const last = isWhole ? end : endOf(until);
  const raisedBefore = db
    .select({ one: sql`1` })
    .from(waited)
    .where(and(eq(waited.subjectId, declined.subjectId), eq(waited.state, "raised"), lt(waited.startedAt, last)));
  return unionAll(
    declinedWithin({ start, end }, isWhole ? undefined : exists(raisedBefore)),
    ...waitingAt({ end, monthAgo: aMonthBefore(end), last }),
  );
}

/** What was sent back since the day is its unit's own again, and in nobody else's list. */
const isNoDraft = ne(issues.state, "draft");

/** How many of these are of which jurisdiction. */
const byJurisdiction = (ids: SQLWrapper) =>
  db
    .select({ jurisdiction: issues.jurisdiction, count: count() })
    .from(issues)
    .where(and(isNoDraft, soughtIn(issues.id, ids)))
    .groupBy(issues.jurisdiction);

const notFoundLater = () =>
  unionAll(declinedWithin(toldLater), ...waitingAt({ end: toldLater.end, monthAgo: instantTold("monthAgo") }));

/** Of months that are over. */
const declinedOver = forAMinute((from: Day, asOf: Day) =>
  ask("declined", () => byJurisdiction(declinedWithin(toldLater)), instantsOf({ from, asOf })),
);

/** How many those are, by jurisdiction, some in more than one row. */
export async function countNotFound(period: Period): Promise<{ jurisdiction: string; count: number }[]> {
  const { over, last } = atTheTurn(period);
  const before = over ? await declinedOver(over.from, over.asOf) : [];
  const { start, end } = instantsOf(last);
  const values = { start, end, monthAgo: aMonthBefore(end) };
  return [...before, ...(await ask("not found", () => byJurisdiction(notFoundLater()), values))];
}

/** Whatever a list of issues can be asked for, as a condition on `issues`: `foundIssues`, and the raised. */
export const listedIssues = (period: Period, measure: ListedMeasure, until?: Day): SQL =>
  measure === "raised"
    ? (or(foundIssues(period, "found", until), and(isNoDraft, inArray(issues.id, notFound(period, until)))) as SQL)
    : foundIssues(period, measure, until);
