import { and, eq, gte, inArray, isNull, lt, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alias } from "@/db/dialect";
import { issues, spans } from "@/db/schema";
import { type Day, endOf, startOf } from "@/domain/calendar";
import { droppedStates, foundStates, instantsOf, type ListedMeasure, type Period } from "@/domain/figures";
import { statesFrom } from "@/domain/flow";

const entered = alias(spans, "entered");
const held = alias(spans, "held");

/** The span that held at the end of the day; `end` is the first instant after it. */
const heldAt = (end: Date) => and(lt(held.startedAt, end), or(isNull(held.endedAt), gte(held.endedAt, end)));

type FoundMeasure = Exclude<ListedMeasure, "raised">;

const stateOf: Record<FoundMeasure, SQL> = {
  found: notInArray(held.state, [...droppedStates]),
  rectified: eq(held.state, "closed"),
  rectifying: and(ne(held.state, "closed"), notInArray(held.state, [...droppedStates])) as SQL,
  planPassed: inArray(held.state, statesFrom("planPassed")),
  submitted: inArray(held.state, statesFrom("submitted")),
};

/** `until`: found no later than that day, though told as of the period's end; a month of the period. */
function condition(period: Period, measure: FoundMeasure, until: Day = period.asOf): SQL {
  const { start, end } = instantsOf(period);
  const last = until < period.asOf ? endOf(until) : end;
  return and(
    eq(entered.cameFrom, "raised"), // a state of issues alone
    inArray(entered.state, [...foundStates]),
    gte(entered.startedAt, start),
    lt(entered.startedAt, last),
    heldAt(end),
    stateOf[measure],
  ) as SQL;
}

/**
 * The issues found in the period, as of its end, with the instant and the state as of then, to be
 * joined with `issues` (DESIGN §4; `foundFrom` in `domain/figures.ts` is the same in plain words).
 */
export const foundWith = (period: Period, measure: FoundMeasure = "found", until?: Day) =>
  db
    .select({
      id: entered.subjectId,
      foundAt: entered.startedAt,
      state: held.state,
      // Named by hand, for both would be called started_at.
      heldSince: sql<Date>`${held.startedAt}`.as("held_since"),
    })
    .from(entered)
    .innerJoin(held, eq(held.subjectId, entered.subjectId))
    .where(condition(period, measure, until))
    .as("found");

/** The same as a condition on `issues`, so that a list shows what a figure counts. */
export const foundIssues = (period: Period, measure: FoundMeasure = "found", until?: Day): SQL =>
  inArray(
    issues.id,
    db
      .select({ id: entered.subjectId })
      .from(entered)
      .innerJoin(held, eq(held.subjectId, entered.subjectId))
      .where(condition(period, measure, until)),
  );

/** Issues whose closing that holds at the end of `asOf` came within these days. */
export const closedWithin = (from: Day | null, to: Day, asOf: Day): SQL =>
  inArray(
    issues.id,
    db
      .select({ id: held.subjectId })
      .from(held)
      .where(
        and(
          eq(held.subjectType, "issue"),
          eq(held.state, "closed"),
          heldAt(endOf(asOf)),
          from ? gte(held.startedAt, startOf(from)) : undefined,
          lt(held.startedAt, endOf(to)),
        ),
      ),
  );
