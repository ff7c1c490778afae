import { and, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alias } from "@/db/dialect";
import { accounts, issues, units, walks } from "@/db/schema";
import { type Day, dayOf, daysBetween } from "@/domain/calendar";
import { openStates } from "@/domain/issue";
import type { Viewer } from "@/domain/viewer";
import { type IssueLine, lines, listClock } from "@/features/issues/queries/list";
import { visibleIssues } from "@/features/issues/queries/visible";
import { issuesFoundIn } from "./found";
import { visibleWalks } from "./visible";

export interface EarlierWalk {
  id: string;
  unit: string;
  target: string;
  head: string;
  concludedDay: Day;
  daysTaken: number | null;
  issues: number;
}

/** What is known of a task before one sets out, as far as the viewer may see it. */
export interface KnownBefore {
  earlier: EarlierWalk[];
  /** Since a walk was last concluded at this task and unit; null: never, as far as the viewer sees. */
  daysSince: number | null;
  openIssues: IssueLine[];
  openTotal: number;
}

const shown = 5;
const walked = alias(units, "walked");

export async function knownBefore(
  viewer: Viewer,
  now: Date,
  { taskCode, target, except = "" }: { taskCode: string; target: string; except?: string },
): Promise<KnownBefore> {
  const earlier = await earlierWalks(viewer, taskCode, target, except);
  const [last] = earlier.filter((walk) => walk.targetCode === target);
  const condition = and(
    visibleIssues(viewer),
    eq(issues.taskCode, taskCode),
    inArray(issues.state, openStates),
    ne(issues.state, "draft"),
  ) as SQL;
  const clock = await listClock(now);
  return {
    earlier: earlier.slice(0, shown).map(({ targetCode: _, ...walk }) => walk),
    daysSince: last ? daysBetween(last.concludedDay, dayOf(now)) : null,
    openIssues: await lines(condition, { sort: "due" }, clock, shown),
    openTotal: await db.$count(issues, condition),
  };
}

/** Concluded walks at this task, those at the same unit first. */
async function earlierWalks(viewer: Viewer, taskCode: string, target: string, except: string) {
  const rows = await db
    .select({
      id: walks.id,
      unit: units.shortName,
      target: walked.shortName,
      targetCode: walks.target,
      head: accounts.name,
      concludedAt: walks.concludedAt,
      daysTaken: walks.daysTaken,
    })
    .from(walks)
    .innerJoin(units, eq(units.code, walks.unit))
    .innerJoin(walked, eq(walked.code, walks.target))
    .innerJoin(accounts, eq(accounts.id, walks.headId))
    .where(and(visibleWalks(viewer), eq(walks.taskCode, taskCode), eq(walks.state, "concluded"), ne(walks.id, except)))
    .orderBy(sql`case when ${walks.target} = ${target} then 0 else 1 end`, desc(walks.concludedAt), desc(walks.id))
    .limit(shown * 2);
  const counts = await issuesFoundIn(
    viewer,
    rows.map((row) => row.id),
  );
  return rows.flatMap(({ concludedAt, ...row }) =>
    concludedAt ? [{ ...row, concludedDay: dayOf(concludedAt), issues: counts.get(row.id) ?? 0 }] : [],
  );
}
