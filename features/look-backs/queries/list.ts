import { and, asc, count, desc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, draws, issues, lookBacks, tasks, units } from "@/db/schema";
import { dayOf, workingDaysLeft } from "@/domain/calendar";
import { type LookBackState, lookBackState, lookBackStates } from "@/domain/look-back";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { announced, isWaiting, lookBacksFor } from "@/features/issues/queries/look-back";
import { visibleIssues } from "@/features/issues/queries/visible";
import { withoutWalker } from "./without-walker";

export const pageSize = 25;

/** What waits, what has its verdict, what lapsed, and everything. */
export const lookBackTabs = ["waiting", "walked", ...lookBackStates.slice(1), "all"] as const;
export type LookBackTab = (typeof lookBackTabs)[number];

export interface LookBackFilter {
  tab: LookBackTab;
  /** Only of this lead. */
  unit?: string;
  /** Only what waits on the viewer's own desk. */
  mine?: boolean;
}

/** What a tab lists, on `look_backs` joined with their issues; the figures are made by the same condition. */
function tabCondition(tab: LookBackTab): SQL {
  switch (tab) {
    case "waiting":
      return isWaiting();
    case "walked":
      return sql`${lookBacks.verdict} is not null`;
    case "lapsed":
      return and(isNull(lookBacks.verdict), or(ne(issues.state, "closed"), ne(issues.round, lookBacks.round))) as SQL;
    case "all":
      return sql`1 = 1`;
    default:
      return eq(lookBacks.verdict, tab as "holds" | "relapsed");
  }
}

/** What a viewer sees of them: those at issues that they see, and none to come at those of their own unit. */
const seenLookBacks = (viewer: Viewer): SQL => and(visibleIssues(viewer), announced(viewer)) as SQL;

function conditionOf(viewer: Viewer, { tab, unit, mine }: LookBackFilter): SQL {
  return and(
    seenLookBacks(viewer),
    tabCondition(tab),
    unit ? eq(lookBacks.unit, unit) : undefined,
    mine ? (lookBacksFor(viewer) ?? sql`1 = 0`) : undefined,
  ) as SQL;
}

const total = { total: count() };
const countOf = async (condition: SQL): Promise<number> =>
  (await db.select(total).from(lookBacks).innerJoin(issues, eq(issues.id, lookBacks.issueId)).where(condition))[0]
    ?.total ?? 0;

export async function lookBackCounts(viewer: Viewer, more: Omit<LookBackFilter, "tab">) {
  const counts = await Promise.all(lookBackTabs.map((tab) => countOf(conditionOf(viewer, { ...more, tab }))));
  return Object.fromEntries(lookBackTabs.map((tab, at) => [tab, counts[at] ?? 0])) as Record<LookBackTab, number>;
}

/** One line of the list. */
export interface LookBackLine {
  id: string;
  issueId: string;
  drawId: string;
  number: string;
  title: string;
  task: string | null;
  unit: string;
  round: number;
  daysAfter: number;
  dueDay: string;
  /** Working days left; null once it is walked or has lapsed. */
  left: number | null;
  state: LookBackState;
  by: string | null;
  walkedAt: Date | null;
  /** It waits, and whoever could walk it had a hand in it: somebody else is to be appointed. */
  nobodyLeft: boolean;
}

/** A page of them: what waits by its due day, what was walked newest first. */
export async function lookBackPage(viewer: Viewer, filter: LookBackFilter, asked: number, now: Date) {
  const condition = conditionOf(viewer, filter);
  const [calendar, today, found] = [await workingCalendar(), dayOf(now), await countOf(condition)];
  const page = Math.min(Math.max(1, asked), Math.max(1, Math.ceil(found / pageSize)));
  const rows = await db
    .select({
      row: lookBacks,
      daysAfter: draws.daysAfter,
      issue: { number: issues.number, title: issues.title, state: issues.state, round: issues.round },
      task: tasks.title,
      unit: units.shortName,
      by: accounts.name,
    })
    .from(lookBacks)
    .innerJoin(issues, eq(issues.id, lookBacks.issueId))
    .innerJoin(draws, eq(draws.id, lookBacks.drawId))
    .innerJoin(units, eq(units.code, lookBacks.unit))
    .leftJoin(tasks, eq(tasks.code, issues.taskCode))
    .leftJoin(accounts, eq(accounts.id, lookBacks.walkedBy))
    .where(condition)
    .orderBy(
      sql`case when ${lookBacks.verdict} is null then 0 else 1 end`,
      sql`case when ${lookBacks.verdict} is null then ${lookBacks.dueDay} else '' end`,
      sql`coalesce(${lookBacks.walkedAt}, ${lookBacks.drawnAt}) desc`,
      asc(lookBacks.id),
    )
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const orphaned = await withoutWalker(
    rows.filter(({ row, issue }) => lookBackState(row, issue) === "waiting").map(({ row }) => row),
    today,
  );
  const lines = rows.map(({ row, daysAfter, issue, task, unit, by }): LookBackLine => {
    const state = lookBackState(row, issue);
    const { id, issueId, drawId, round, dueDay, walkedAt } = row;
    return {
      ...{ id, issueId, drawId, round, dueDay, walkedAt, daysAfter, task, unit, by, state },
      nobodyLeft: orphaned.has(id),
      number: issue.number ?? "",
      title: issue.title,
      left: state === "waiting" ? workingDaysLeft(calendar, today, dueDay) : null,
    };
  });
  return { rows: lines, total: found, page };
}

/** How far a unit's closings hold: drawn, walked, relapsed. */
export interface RelapseRow {
  unit: string;
  name: string;
  drawn: number;
  walked: number;
  relapsed: number;
}

export interface Relapses {
  units: RelapseRow[];
  all: Omit<RelapseRow, "unit" | "name">;
}

/** Of every lead that was drawn, those with most relapses first; and all together. */
export async function relapses(viewer: Viewer): Promise<Relapses> {
  const rows = await db
    .select({
      unit: lookBacks.unit,
      name: units.shortName,
      drawn: count(),
      walked: sql<number>`sum(case when ${lookBacks.verdict} is not null then 1 else 0 end)`.mapWith(Number),
      relapsed: sql<number>`sum(case when ${lookBacks.verdict} = 'relapsed' then 1 else 0 end)`.mapWith(Number),
    })
    .from(lookBacks)
    .innerJoin(issues, eq(issues.id, lookBacks.issueId))
    .innerJoin(units, eq(units.code, lookBacks.unit))
    .where(seenLookBacks(viewer))
    .groupBy(lookBacks.unit, units.shortName)
    .orderBy(
      desc(sql`sum(case when ${lookBacks.verdict} = 'relapsed' then 1 else 0 end)`),
      desc(count()),
      asc(lookBacks.unit),
    );
  const sum = (key: "drawn" | "walked" | "relapsed") => rows.reduce((all, row) => all + row[key], 0);
  return { units: rows, all: { drawn: sum("drawn"), walked: sum("walked"), relapsed: sum("relapsed") } };
}
