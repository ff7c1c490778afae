import { and, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, units } from "@/db/schema";
import { nullsLast } from "@/db/sql";
import { workingDaysLeft } from "@/domain/calendar";
import type { Standing } from "@/domain/deadline";
import { leadStates, openStates } from "@/domain/issue";
import type { Viewer } from "@/domain/viewer";
import { listClock } from "@/features/issues/queries/list";
import { overdueOn, standingOn } from "@/features/issues/queries/standing";
import { visibleIssues } from "@/features/issues/queries/visible";

/** A lead unit with something overdue, red or yellow. */
export interface Lagging {
  code: string;
  name: string;
  overdue: number;
  red: number;
  yellow: number;
  open: number;
  /** Working days that its oldest overdue issue is late; null where none is, or only handed in late. */
  daysLate: number | null;
}
export interface Lights {
  open: number;
  /** Issues under way by their light; without one where no lead's clock runs. */
  standing: Partial<Record<Standing, number>>;
  /** The worst first. */
  lagging: Lagging[];
  /** How many units lag in all. */
  units: number;
}

/** More do not fit into a minute. */
const laggingShown = 6;

const sumOf = (condition: SQL) => sql<number>`sum(case when ${condition} then 1 else 0 end)`.mapWith(Number);

/** Of all that this viewer sees: what is under way by its lights, and who is late with it. */
export async function lights(viewer: Viewer, now: Date): Promise<Lights> {
  const { today, calendar } = await listClock(now);
  const light = standingOn(today);
  const underWay = and(visibleIssues(viewer), inArray(issues.state, openStates)) as SQL;
  const byLight = await db.select({ light, count: count() }).from(issues).where(underWay).groupBy(sql`1`);
  const overdue = sumOf(overdueOn(today));
  const [red, yellow] = [sumOf(sql`${light} = 'red'`), sumOf(sql`${light} = 'yellow'`)];
  const running = and(inArray(issues.state, [...leadStates]), overdueOn(today));
  const oldest = sql<string | null>`min(case when ${running} then ${issues.dueDay} end)`;
  const rows = await db
    .select({ code: units.code, name: units.shortName, overdue, red, yellow, open: count(), oldest })
    .from(issues)
    .innerJoin(units, eq(units.code, issues.leadUnit))
    .where(underWay)
    .groupBy(units.code, units.shortName)
    .having(sql`${overdue} + ${red} + ${yellow} > 0`)
    .orderBy(desc(overdue), desc(red), desc(yellow), nullsLast(oldest, "asc"), units.code);
  return {
    open: byLight.reduce((sum, row) => sum + row.count, 0),
    standing: Object.fromEntries(byLight.flatMap((row) => (row.light ? [[row.light, row.count]] : []))),
    lagging: rows.slice(0, laggingShown).map(({ oldest: due, ...row }) => ({
      ...row,
      daysLate: due === null ? null : Math.max(1, -workingDaysLeft(calendar, today, due)),
    })),
    units: rows.length,
  };
}
