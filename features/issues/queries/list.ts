import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alias } from "@/db/dialect";
import { issues, tasks, units } from "@/db/schema";
import { nullsLast } from "@/db/sql";
import { dayOf, workingDaysLeft } from "@/domain/calendar";
import { owedBy } from "@/domain/deadline";
import { type IssueState, openStates } from "@/domain/issue";
import type { Viewer } from "@/domain/permission";
import { workingCalendar } from "@/features/calendar/queries";
import { filterCondition, type ListClock, listCondition } from "./condition";
import type { Filters, ListOrder } from "./filter";
import { standingOn } from "./standing";
import { visibleIssues } from "./visible";

export const pageSize = 25;

export const listClock = async (now: Date): Promise<ListClock> => ({
  today: dayOf(now),
  calendar: await workingCalendar(),
});

const raising = alias(units, "raising");
const lead = alias(units, "lead");

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
  stepDueDay: issues.stepDueDay,
  raisedAt: issues.raisedAt,
  closedAt: issues.closedAt,
  taskCode: issues.taskCode,
  taskTitle: tasks.title,
  raisingUnit: raising.shortName,
  leadUnit: lead.shortName,
  standing: standingOn(clock.today),
});

/** One line of the ledger. */
export type IssueLine = Awaited<ReturnType<typeof lines>>[number];

/** Rows under a condition, with names, light and the working days left for the next step. */
export async function lines(condition: SQL, order: Partial<ListOrder>, clock: ListClock, limit: number, offset = 0) {
  // First which rows, then what they say: sorting 100,000 rows with their names would cost more than the page.
  const which = db.select({ id: issues.id }).from(issues).$dynamic();
  if (order.sort === "unit")
    which.innerJoin(raising, eq(raising.code, issues.raisingUnit)).leftJoin(lead, eq(lead.code, issues.leadUnit));
  const ids = await which
    .where(condition)
    .orderBy(...sorting(order))
    .limit(limit)
    .offset(offset);
  const place = new Map(ids.map(({ id }, at) => [id, at]));
  const rows = await db
    .select(columns(clock))
    .from(issues)
    .innerJoin(raising, eq(raising.code, issues.raisingUnit))
    .leftJoin(lead, eq(lead.code, issues.leadUnit))
    .leftJoin(tasks, eq(tasks.code, issues.taskCode))
    .where(inArray(issues.id, [...place.keys()]));
  return rows
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    .map((row) => {
      const owed = owedBy(row);
      return { ...row, owedBy: owed, daysLeft: owed ? workingDaysLeft(clock.calendar, clock.today, owed) : null };
    });
}

function sorting({ sort = "raised", dir = sort === "raised" ? "desc" : "asc" }: Partial<ListOrder>): SQL[] {
  const last = dir === "asc" ? asc(issues.id) : desc(issues.id);
  switch (sort) {
    case "due":
      return [nullsLast(issues.dueDay, dir), last];
    case "number":
      return [nullsLast(issues.number, dir), last];
    case "unit":
      return [nullsLast(sql`coalesce(${lead.path}, ${raising.path})`, dir), last];
    case "raised":
      return [nullsLast(issues.raisedAt, dir), last];
  }
}

export interface IssuePage {
  rows: IssueLine[];
  total: number;
  page: number;
  pages: number;
}

/** A page of the ledger; a page beyond the last is the last. `counted` saves counting what the tabs have counted. */
export async function issuePage(
  viewer: Viewer,
  filters: Filters,
  order: Partial<ListOrder>,
  now: Date,
  counted?: number,
): Promise<IssuePage> {
  const clock = await listClock(now);
  const condition = listCondition(viewer, filters, clock);
  const total = counted ?? (await countIssues(viewer, filters, clock));
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(order.page ?? 1, pages);
  const rows = total === 0 ? [] : await lines(condition, order, clock, pageSize, (page - 1) * pageSize);
  return { rows, total, page, pages };
}

/** How many issues the list of these filters holds. */
export async function countIssues(viewer: Viewer, filters: Filters, clock: ListClock): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(issues)
    .where(listCondition(viewer, filters, clock));
  return row?.total ?? 0;
}

export type StateCounts = Partial<Record<IssueState, number>> & { all: number; open: number };

/** For the tabs: how many in each state under the other filters. */
export async function stateCounts(viewer: Viewer, filters: Filters, clock: ListClock): Promise<StateCounts> {
  const rows = await db
    .select({ state: issues.state, total: count() })
    .from(issues)
    .where(and(visibleIssues(viewer), filterCondition(viewer, { ...filters, status: undefined }, clock)))
    .groupBy(issues.state);
  const counts: StateCounts = { all: 0, open: 0 };
  for (const { state, total } of rows) {
    counts[state] = total;
    counts.all += total;
    if (openStates.includes(state)) counts.open += total;
  }
  return counts;
}

/** Of the counts of the tabs, the list's own total; what waits for the viewer was counted apart. */
export function totalOf({ status, mine }: Filters, counts: StateCounts, waiting: number): number | undefined {
  if (mine) return status ? undefined : waiting;
  if (!status) return counts.all;
  const states = new Set(status.flatMap((state) => (state === "open" ? openStates : state)));
  return [...states].reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}
