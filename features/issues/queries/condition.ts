import { type AnyColumn, and, eq, exists, inArray, isNotNull, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alias } from "@/db/dialect";
import { issuePartners, issues, outcomes, results, units } from "@/db/schema";
import { liesBelow } from "@/db/sql";
import { addDays, addWorkingDays, type Calendar, type Day } from "@/domain/calendar";
import { listedMeasures } from "@/domain/figures";
import { leadStates, openStates } from "@/domain/issue";
import type { Viewer } from "@/domain/viewer";
import { holdsWords } from "@/features/search-entries/queries";
import { closedInTime } from "./closings";
import type { Filters } from "./filter";
import { askedOf } from "./findable";
import { closedWithin } from "./found";
import { listedIssues } from "./not-found";
import { overdueOn, standingOn } from "./standing";
import { type Finding, visibleIssues, visibleParts } from "./visible";
import { waitingFor } from "./waiting";

/** Today and the calendar by which working days count. */
export interface ListClock {
  today: Day;
  calendar: Calendar;
}

/**
 * What a viewer sees under these filters, as one condition on `issues`: the list, its counts, its
 * export and every figure that links to it use this one.
 */
export const listCondition = (viewer: Viewer, filters: Filters, clock: ListClock, finding?: Finding): SQL =>
  and(visibleIssues(viewer, finding), filterCondition(viewer, filters, clock)) as SQL;

/** What is found sooner by the filter than by who sees it. */
const seekers = [
  ...listedMeasures,
  "closed",
  "outcome",
  "inTime",
  "unit",
  "walk",
  "mine",
  "q",
  "ids",
] as const satisfies (keyof Filters)[];

/** The same list in parts that have no issue in common: what they count adds up to its length. */
export function countedConditions(viewer: Viewer, filters: Filters, clock: ListClock): SQL[] {
  if (seekers.some((name) => filters[name])) return [listCondition(viewer, filters, clock)];
  const filtered = filterCondition(viewer, filters, clock);
  return visibleParts(viewer).map((part) => and(part, filtered) as SQL);
}

/** All that a condition of a list depends on, as one word; who looks, beyond their grants, only where it waits for them. */
export const listKey = (viewer: Viewer, filters: Filters, { today, calendar }: ListClock, ...more: unknown[]): string =>
  JSON.stringify([
    filters.mine && viewer.accountId,
    viewer.grants,
    filters,
    today,
    filters.due && addWorkingDays(calendar, today, 3), // nothing else asks the calendar
    ...more,
  ]);

/** The filters alone; `mine` asks who looks. */
export function filterCondition(viewer: Viewer, filters: Filters, clock: ListClock): SQL | undefined {
  const { today } = clock;
  return and(
    filters.status &&
      inArray(issues.state, [...new Set(filters.status.flatMap((s) => (s === "open" ? openStates : s)))]),
    filters.standing &&
      sql`${standingOn(today)} in (${sql.join(
        filters.standing.map((light) => sql`${light}`),
        sql`, `,
      )})`,
    filters.unit ? named(filters.unit, filters.party, filters.exact) : undefined,
    filters.jurisdiction && inArray(issues.jurisdiction, filters.jurisdiction),
    filters.level && inArray(issues.jurisdiction, jurisdictions(filters.level)),
    filters.category === "none" ? isNull(issues.category) : is(issues.category, filters.category),
    is(issues.taskCode, filters.task),
    is(issues.aspectCode, filters.aspect),
    filters.kind && inArray(issues.kind, filters.kind),
    filters.source && inArray(issues.source, filters.source),
    is(issues.walkId, filters.walk),
    filters.due && dueIn(filters.due, clock),
    filters.overdue && overdueOn(today),
    filters.suspended && eq(issues.suspended, true),
    filters.mine && waitingFor(viewer),
    ...listedMeasures.map((measure) => {
      const period = filters[measure];
      return period && listedIssues({ from: period.from, asOf: filters.asOf ?? today }, measure, period.to);
    }),
    filters.closed && closedWithin(filters.closed.from, filters.closed.to, filters.asOf ?? today),
    filters.inTime && closedInTime(filters.inTime, filters.asOf ?? today),
    filters.unclosed ? not(closedWithin(null, filters.unclosed, filters.asOf ?? today)) : undefined,
    filters.outcome && hasOutcome(filters.outcome),
    filters.ids && inArray(issues.id, filters.ids),
    filters.q ? holdsWords(issues.id, askedOf(viewer, filters.q)) : undefined,
  );
}

const is = (column: AnyColumn, value: string | undefined): SQL | undefined => (value ? eq(column, value) : undefined);

function named(code: string, party: Filters["party"], exact: boolean | undefined): SQL {
  const top = alias(units, "top");
  const meant = () =>
    exact
      ? [code]
      : db
          .select({ code: units.code })
          .from(units)
          .innerJoin(top, eq(top.code, code))
          .where(or(eq(units.code, top.code), liesBelow(units.path, top.path)));
  const partner = () =>
    inArray(
      issues.id,
      db
        .select({ id: issuePartners.issueId })
        .from(issuePartners)
        .where(and(inArray(issuePartners.unit, meant() as string[]), isNull(issuePartners.releasedAt))),
    );
  if (party === "raising") return inArray(issues.raisingUnit, meant() as string[]);
  if (party === "lead") return inArray(issues.leadUnit, meant() as string[]);
  if (party === "partner") return partner();
  return or(
    inArray(issues.raisingUnit, meant() as string[]),
    inArray(issues.leadUnit, meant() as string[]),
    partner(),
  ) as SQL;
}

const jurisdictions = (level: "city" | "counties") =>
  db
    .select({ code: units.code })
    .from(units)
    .where(level === "city" ? isNull(units.parent) : isNotNull(units.parent));

function dueIn(due: NonNullable<Filters["due"]>, { today, calendar }: ListClock): SQL {
  if (due === "overdue") return overdueOn(today);
  const [from, to] = typeof due === "object" ? [due.from, due.to] : [today, lastDay(due, today, calendar)];
  return and(inArray(issues.state, [...leadStates]), sql`${issues.dueDay} between ${from} and ${to}`) as SQL;
}

function lastDay(due: "today" | "soon" | "week" | "month", today: Day, calendar: Calendar): Day {
  if (due === "today") return today;
  if (due === "soon") return addWorkingDays(calendar, today, 3);
  const date = new Date(`${today}T00:00:00Z`);
  if (due === "week") return addDays(today, (7 - date.getUTCDay()) % 7);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
}

const hasOutcome = (kind: NonNullable<Filters["outcome"]>): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(outcomes)
      .innerJoin(results, eq(results.id, outcomes.resultId))
      .where(and(eq(outcomes.issueId, issues.id), eq(outcomes.kind, kind), eq(results.state, "accepted"))),
  );
