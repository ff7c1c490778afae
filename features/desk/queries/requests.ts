import { asc, countDistinct, eq, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { alias } from "@/db/dialect";
import { issues, requests, tasks, units } from "@/db/schema";
import { nullsLast } from "@/db/sql";
import { type Day, workingDaysLeft } from "@/domain/calendar";
import type { RequestDuty } from "@/domain/desk";
import type { Viewer } from "@/domain/viewer";
import type { ListClock } from "@/features/issues/queries/condition";
import { standingOn } from "@/features/issues/queries/standing";
import { waitingRequests } from "@/features/requests/queries/waiting";
import type { DeskRow } from "./desk";

/** What of the requests waits for this viewer, each duty as a condition on `requests` and their `issues`. */
export const requestConditions = (viewer: Viewer, today: Day): [RequestDuty, SQL][] =>
  Object.entries(waitingRequests(viewer, today)).flatMap(([duty, condition]): [RequestDuty, SQL][] =>
    condition ? [[duty as RequestDuty, condition]] : [],
  );

const raising = alias(units, "raising");
const lead = alias(units, "lead");

/** The most urgent, and how many there are. */
export async function requestRows(
  duty: RequestDuty,
  condition: SQL,
  { today, calendar }: ListClock,
  limit: number,
): Promise<{ total: number; rows: DeskRow[] }> {
  const [counted] = await db
    .select({ total: countDistinct(issues.id) })
    .from(requests)
    .innerJoin(issues, eq(issues.id, requests.issueId))
    .where(condition);
  const total = counted?.total ?? 0;
  if (total === 0 || limit === 0) return { total, rows: [] };
  const due = duty === "resume" ? requests.askedDay : requests.decideBy;
  const found = await db
    .select({
      id: issues.id,
      title: issues.title,
      number: issues.number,
      state: issues.state,
      standing: standingOn(today),
      day: due,
      askedAt: requests.askedAt,
      raising: raising.shortName,
      lead: lead.shortName,
      task: tasks.title,
    })
    .from(requests)
    .innerJoin(issues, eq(issues.id, requests.issueId))
    .innerJoin(raising, eq(raising.code, issues.raisingUnit))
    .leftJoin(lead, eq(lead.code, issues.leadUnit))
    .leftJoin(tasks, eq(tasks.code, issues.taskCode))
    .where(condition)
    .orderBy(nullsLast(due, "asc"), asc(requests.askedAt), asc(requests.id))
    .limit(limit);
  const rows = found.map(
    ({ day, askedAt, raising: raisingUnit, lead: leadUnit, ...row }): DeskRow => ({
      ...row,
      about: "issue",
      duty,
      due: day,
      left: day === null ? null : workingDaysLeft(calendar, today, day),
      red: false,
      since: askedAt,
      raisingUnit,
      leadUnit,
      planned: null,
    }),
  );
  // Two requests about one issue are decided on one page.
  return { total, rows: rows.filter(({ id }, at) => rows.findIndex((one) => one.id === id) === at) };
}
