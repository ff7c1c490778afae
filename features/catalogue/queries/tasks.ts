import { and, asc, count, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { guides, tasks, units } from "@/db/schema";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import type { TasksFilter } from "../schema";

export const tasksPageSize = 50;

export interface ListedTask {
  code: string;
  title: string;
  category: string;
  lead: string;
  retiredAt: Date | null;
  /** The day the bureau dated the guide of today; null without a guide. */
  guide: { updated: string | null } | null;
}

function wanted({ q, category, unit, state }: TasksFilter): SQL | undefined {
  const pattern = `%${q?.toLowerCase().replace(/[!%_]/g, "!$&")}%`;
  const within = (column: SQL) => sql`lower(${column}) like ${pattern} escape '!'`;
  return and(
    q ? or(within(sql`${tasks.title}`), within(sql`${tasks.code}`)) : undefined,
    category ? eq(tasks.category, category) : undefined,
    unit ? eq(tasks.leadUnit, unit) : undefined,
    state === "retired" ? isNotNull(tasks.retiredAt) : undefined,
    state === "inUse" ? isNull(tasks.retiredAt) : undefined,
  );
}

/** The catalogue as its administrator looks at it; undefined for everybody else. */
export async function catalogueTasks(
  viewer: Viewer,
  filter: TasksFilter,
): Promise<{ total: number; rows: ListedTask[] } | undefined> {
  if (!can(viewer, "system.manageCatalogue")) return undefined;
  const where = wanted(filter);
  const [counted] = await db.select({ total: count() }).from(tasks).where(where);
  const rows = await db
    .select({
      code: tasks.code,
      title: tasks.title,
      category: tasks.category,
      lead: units.shortName,
      retiredAt: tasks.retiredAt,
      guideId: guides.id,
      updated: guides.updated,
    })
    .from(tasks)
    .innerJoin(units, eq(units.code, tasks.leadUnit))
    .leftJoin(guides, and(eq(guides.taskCode, tasks.code), isNull(guides.replacedAt)))
    .where(where)
    .orderBy(asc(tasks.code))
    .limit(tasksPageSize)
    .offset((filter.page - 1) * tasksPageSize);
  return {
    total: counted?.total ?? 0,
    rows: rows.map(({ guideId, updated, ...row }) => ({ ...row, guide: guideId ? { updated } : null })),
  };
}
