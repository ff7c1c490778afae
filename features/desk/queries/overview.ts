import { and, count, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, units } from "@/db/schema";
import type { Standing } from "@/domain/deadline";
import { openStates } from "@/domain/issue";
import type { Viewer } from "@/domain/permission";
import { type IssueLine, lines, listClock } from "@/features/issues/queries/list";
import { standingOn } from "@/features/issues/queries/standing";
import { visibleIssues } from "@/features/issues/queries/visible";

export interface Lagging {
  code: string;
  name: string;
  red: number;
  yellow: number;
  open: number;
}

export interface Overview {
  /** Issues under way by their light; without one where no lead's clock runs. */
  standing: Partial<Record<Standing, number>>;
  open: number;
  /** Lead units with something red or yellow, the worst first. */
  lagging: Lagging[];
  /** Closed last. */
  closed: IssueLine[];
}

/** Where do we stand, who lags, what has been done: of all that this viewer sees. */
export async function overview(viewer: Viewer, now: Date): Promise<Overview> {
  const clock = await listClock(now);
  const light = standingOn(clock.today);
  const underWay = and(visibleIssues(viewer), inArray(issues.state, openStates)) as SQL;
  const lights = await db.select({ light, count: count() }).from(issues).where(underWay).groupBy(sql`1`);
  const red = sql<number>`sum(case when ${light} = 'red' then 1 else 0 end)`.mapWith(Number);
  const yellow = sql<number>`sum(case when ${light} = 'yellow' then 1 else 0 end)`.mapWith(Number);
  const lagging = await db
    .select({ code: units.code, name: units.shortName, red, yellow, open: count() })
    .from(issues)
    .innerJoin(units, eq(units.code, issues.leadUnit))
    .where(underWay)
    .groupBy(units.code, units.shortName)
    .having(sql`${red} + ${yellow} > 0`)
    .orderBy(desc(red), desc(yellow), units.code)
    .limit(8);
  const last = await db
    .select({ id: issues.id })
    .from(issues)
    .where(and(visibleIssues(viewer), eq(issues.state, "closed"), isNotNull(issues.closedAt)))
    .orderBy(desc(issues.closedAt), desc(issues.id))
    .limit(6);
  const ids = last.map(({ id }) => id);
  const closed = ids.length > 0 ? await lines(inArray(issues.id, ids), {}, clock, ids.length) : [];
  return {
    standing: Object.fromEntries(lights.flatMap((row) => (row.light ? [[row.light, row.count]] : []))),
    open: lights.reduce((sum, row) => sum + row.count, 0),
    lagging,
    closed: closed.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
  };
}
