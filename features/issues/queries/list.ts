import { type AnyColumn, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { ask, db, unlessWritten } from "@/db/client";
import { alias } from "@/db/dialect";
import { issues, tasks, units } from "@/db/schema";
import { gatheredRows, nullsLast, unfollowed } from "@/db/sql";
import { dayOf, workingDaysLeft } from "@/domain/calendar";
import { owedBy } from "@/domain/deadline";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { extendedInRound } from "@/features/request-way/queries";
import { countedConditions, type ListClock, listCondition, listKey } from "./condition";
import type { Filters, ListOrder } from "./filter";
import { type FoundIssues, findIssues } from "./find";
import { standingOn } from "./standing";
import type { Finding } from "./visible";

export const pageSize = 25;

export const listClock = async (now: Date): Promise<ListClock> => ({
  today: dayOf(now),
  calendar: await workingCalendar(),
});

const raising = alias(units, "raising");
const lead = alias(units, "lead");
/** The lead, or before there is one whoever raised it. */
const answering = alias(units, "answering");

const columns = (clock: ListClock) => ({
  id: issues.id,
  number: issues.number,
  title: issues.title,
  state: issues.state,
  kind: issues.kind,
  source: issues.source,
  severity: issues.severity,
  round: issues.round,
  suspended: issues.suspended,
  dueDay: issues.dueDay,
  originalDueDay: issues.originalDueDay,
  extended: extendedInRound(),
  stepDueDay: issues.stepDueDay,
  submittedDay: issues.submittedDay,
  raisedAt: issues.raisedAt,
  closedAt: issues.closedAt,
  taskCode: issues.taskCode,
  taskTitle: sql<string | null>`${tasks.title}`,
  raisingUnit: raising.shortName,
  leadUnit: sql<string | null>`${lead.shortName}`,
  standing: standingOn(clock.today),
});

/** One line of the ledger. */
export type IssueLine = Awaited<ReturnType<typeof linesOf>>[number];

/** Which issues, before what they say: sorting 100,000 rows with their names would cost more than the page. */
function idsUnder(condition: SQL, order: Partial<ListOrder>, limit: number, offset: number, finding?: Finding) {
  const which = db.select({ id: issues.id }).from(issues).$dynamic();
  if (order.sort === "unit")
    which.innerJoin(answering, eq(answering.code, sql`coalesce(${issues.leadUnit}, ${issues.raisingUnit})`));
  return which
    .where(condition)
    .orderBy(...sorting(order, finding === "seek" ? unfollowed : (column) => sql`${column}`))
    .limit(limit)
    .offset(offset);
}

/** Rows under a condition, with names, light and the working days left for the next step. */
export async function lines(condition: SQL, order: Partial<ListOrder>, clock: ListClock, limit: number, offset = 0) {
  const ids = await idsUnder(condition, order, limit, offset);
  return linesOf(
    ids.map(({ id }) => id),
    clock,
  );
}

const linesWhere = (ids: SQL, clock: ListClock) =>
  db
    .select({ rows: gatheredRows(columns(clock)) })
    .from(issues)
    .innerJoin(raising, eq(raising.code, issues.raisingUnit))
    .leftJoin(lead, eq(lead.code, issues.leadUnit))
    .leftJoin(tasks, eq(tasks.code, issues.taskCode))
    .where(ids);

const places = Array.from({ length: pageSize }, (_, nth) => sql.placeholder(`id${nth}`));
/** The ids of a page by their places; a last one stands for all that are missing. */
const inPlaces = (ids: readonly string[]) =>
  Object.fromEntries(places.map(({ name }, nth) => [name, ids[nth] ?? ids[0]]));

/** These issues in this order; the caller has asked whether they may be seen. */
export async function linesOf(ids: readonly string[], clock: ListClock) {
  if (ids.length === 0) return [];
  const place = new Map(ids.map((id, at) => [id, at]));
  const [told] =
    ids.length > pageSize
      ? await linesWhere(inArray(issues.id, [...ids]), clock)
      : await ask(`lines ${clock.today}`, () => linesWhere(inArray(issues.id, places), clock), inPlaces(ids));
  return (told?.rows ?? [])
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    .map((row) => {
      const owed = owedBy(row);
      const daysLeft = owed ? workingDaysLeft(clock.calendar, clock.today, owed) : null;
      return Object.assign(row, { extended: Boolean(row.extended), owedBy: owed, daysLeft });
    });
}

function sorting(
  { sort = "raised", dir = sort === "raised" || sort === "match" ? "desc" : "asc" }: Partial<ListOrder>,
  by: (column: AnyColumn) => SQL,
): SQL[] {
  const last = dir === "asc" ? asc(issues.id) : desc(issues.id);
  switch (sort) {
    case "due":
      return [nullsLast(by(issues.dueDay), dir), last];
    case "number":
      return [nullsLast(by(issues.number), dir), last];
    case "unit":
      return [nullsLast(answering.path, dir), last];
    case "match":
    case "raised":
      return [nullsLast(by(issues.raisedAt), dir), last];
  }
}

/** So many that a page of them is met soon in the order of an index; what is open is due after all that ever was. */
const many = ({ sort }: Partial<ListOrder>) => (sort === "due" ? 10_000 : 2_000);

export interface IssuePage {
  rows: IssueLine[];
  total: number;
  page: number;
  pages: number;
  /** More were found by the words than are listed and counted. */
  more?: boolean;
}

/** A page of the ledger; a page beyond the last is the last. `counted` saves counting what the tabs have counted. */
export async function issuePage(
  viewer: Viewer,
  filters: Filters,
  order: Partial<ListOrder>,
  now: Date,
  { counted, found }: { counted?: number; found?: FoundIssues } = {},
): Promise<IssuePage> {
  const clock = await listClock(now);
  const hits = filters.q ? (found ?? (await findIssues(viewer, filters, clock))) : undefined;
  const total = hits?.rows.length ?? counted ?? (await countIssues(viewer, filters, clock));
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(order.page ?? 1, pages);
  const from = (page - 1) * pageSize;
  const at = { total, page, pages, more: hits?.more };
  if (total === 0) return { ...at, rows: [] };
  const ids = hits?.rows.map(({ id }) => id);
  if (ids && (order.sort ?? "match") === "match")
    return { ...at, rows: await linesOf(ids.slice(from, from + pageSize), clock) };
  if (ids) return { ...at, rows: await lines(inArray(issues.id, ids), order, clock, pageSize, from) };
  const finding = total > many(order) ? "follow" : "seek";
  const shown = await ask(listKey(viewer, filters, clock, "page", order, finding, from), () =>
    idsUnder(listCondition(viewer, filters, clock, finding), order, pageSize, from, finding),
  );
  return {
    ...at,
    rows: await linesOf(
      shown.map(({ id }) => id),
      clock,
    ),
  };
}

/** How many issues the list of these filters holds. */
export async function countIssues(viewer: Viewer, filters: Filters, clock: ListClock): Promise<number> {
  return unlessWritten(listKey(viewer, filters, clock, "count"), async () => {
    const counted = await Promise.all(
      countedConditions(viewer, filters, clock).map((condition) => db.$count(issues, condition)),
    );
    return counted.reduce((sum, some) => sum + some, 0);
  });
}
