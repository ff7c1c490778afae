import { and, count, desc, eq, inArray, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alias } from "@/db/dialect";
import { accounts, tasks, units, walkAnswers, walks } from "@/db/schema";
import { monthOf } from "@/db/sql";
import type { Viewer } from "@/domain/viewer";
import { type WalkState, walkStates } from "@/domain/walk";
import { rootUnit } from "@/features/units/queries";
import type { WalkFilters, WalkQuery } from "./filter";
import { concludedWalks, firstWalks } from "./first";
import { issuesFoundIn } from "./found";
import { visibleWalks } from "./visible";

export const pageSize = 25;

const unit = alias(units, "walking");
const target = alias(units, "walked");

const within = (code: string): SQL => {
  const top = alias(units, "top");
  return sql`(${db
    .select({ code: units.code })
    .from(units)
    .innerJoin(top, eq(top.code, code))
    .where(or(eq(units.code, top.code), sql`${units.path} like ${top.path} || '/%'`))})`;
};

/** Of tasks that meet this; asked once, for a join would ask at every walk. */
const atTasks = (condition: SQL): SQL =>
  inArray(walks.taskCode, db.select({ code: tasks.code }).from(tasks).where(condition));

/** What a viewer sees under these filters, as one condition on `walks`. */
async function listCondition(viewer: Viewer, filters: WalkFilters): Promise<SQL> {
  const { concluded } = filters;
  const period = concluded && { from: concluded.from, asOf: concluded.to };
  const root = filters.level || filters.counted ? await rootUnit() : "";
  const me = viewer.accountId;
  return and(
    visibleWalks(viewer),
    filters.state && eq(walks.state, filters.state),
    filters.mine && or(eq(walks.headId, me), eq(walks.recorderId, me), eq(walks.createdBy, me)),
    filters.unit && filters.exact ? eq(walks.unit, filters.unit) : undefined,
    filters.unit && !filters.exact ? sql`${walks.unit} in ${within(filters.unit)}` : undefined,
    filters.target ? sql`${walks.target} in ${within(filters.target)}` : undefined,
    filters.cross && ne(walks.unit, walks.target),
    filters.task ? eq(walks.taskCode, filters.task) : undefined,
    filters.category ? atTasks(eq(tasks.category, filters.category)) : undefined,
    filters.level === "city" ? eq(walks.jurisdiction, root) : undefined,
    filters.level === "counties" ? ne(walks.jurisdiction, root) : undefined,
    period && concludedWalks(period),
    filters.month ? and(isNotNull(walks.concludedAt), eq(monthOf(walks.concludedAt), filters.month)) : undefined,
    period && filters.counted ? firstWalks(period, filters.counted, root) : undefined,
    filters.q
      ? atTasks(sql`${tasks.title} like ${`%${filters.q.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`)
      : undefined,
  ) as SQL;
}

/** What still has to be done first, then the latest. */
const order = [
  sql`case when ${walks.state} in ('planned', 'walking') then 0 else 1 end`,
  desc(walks.plannedDay),
  desc(walks.id),
];

export type WalkLine = Awaited<ReturnType<typeof linesOf>>[number];

async function linesOf(viewer: Viewer, condition: SQL, limit: number, offset: number) {
  // First which walks, then what they say: names would be looked up for all that are sorted.
  const which = await db
    .select({ id: walks.id })
    .from(walks)
    .where(condition)
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
  const ids = which.map(({ id }) => id);
  const rows = await db
    .select({
      id: walks.id,
      state: walks.state,
      taskCode: walks.taskCode,
      taskTitle: tasks.title,
      unit: unit.shortName,
      target: target.shortName,
      isCross: sql<boolean>`${walks.unit} <> ${walks.target}`.mapWith(Boolean),
      head: accounts.name,
      manner: walks.manner,
      channel: walks.channel,
      plannedDay: walks.plannedDay,
      readyAt: walks.readyAt,
      concludedAt: walks.concludedAt,
    })
    .from(walks)
    .innerJoin(tasks, eq(tasks.code, walks.taskCode))
    .innerJoin(unit, eq(unit.code, walks.unit))
    .innerJoin(target, eq(target.code, walks.target))
    .innerJoin(accounts, eq(accounts.id, walks.headId))
    .where(inArray(walks.id, ids))
    .orderBy(...order);
  const [found, answered] = await Promise.all([issuesFoundIn(viewer, ids), answerCounts(ids)]);
  return rows.map((row) => ({ ...row, issues: found.get(row.id) ?? 0, answers: answered.get(row.id) ?? 0 }));
}

async function answerCounts(ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: walkAnswers.walkId, count: count() })
    .from(walkAnswers)
    .where(and(inArray(walkAnswers.walkId, [...ids]), isNotNull(walkAnswers.answer)))
    .groupBy(walkAnswers.walkId);
  return new Map(rows.map((row) => [row.id, row.count]));
}

export interface WalkPage {
  rows: WalkLine[];
  total: number;
  page: number;
  /** For the tabs: how many in each state under the other filters. */
  counts: Record<WalkState | "all", number>;
}

export async function walkList(viewer: Viewer, { filters, page: asked }: WalkQuery): Promise<WalkPage> {
  const counts = await stateCounts(viewer, filters);
  const total = filters.state ? counts[filters.state] : counts.all;
  const page = Math.min(asked, Math.max(1, Math.ceil(total / pageSize)));
  const rows =
    total === 0 ? [] : await linesOf(viewer, await listCondition(viewer, filters), pageSize, (page - 1) * pageSize);
  return { rows, total, page, counts };
}

async function stateCounts(viewer: Viewer, filters: WalkFilters): Promise<WalkPage["counts"]> {
  const rows = await db
    .select({ state: walks.state, count: count() })
    .from(walks)
    .where(await listCondition(viewer, { ...filters, state: undefined }))
    .groupBy(walks.state);
  const counts = Object.fromEntries([...walkStates, "all"].map((state) => [state, 0])) as WalkPage["counts"];
  for (const row of rows) {
    counts[row.state] = row.count;
    counts.all += row.count;
  }
  return counts;
}
