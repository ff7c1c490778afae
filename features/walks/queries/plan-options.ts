import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { tasks, units } from "@/db/schema";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { addressCode } from "@/features/search-entries/schema";
import { headsOf, recordersOf, type Walker } from "./walkers";

interface Named {
  code: string;
  name: string;
}
/** One of the viewer's units, with who may walk and record there. */
export interface PlanUnit extends Named {
  heads: Walker[];
  recorders: Walker[];
  /** Whose service can be walked: the unit's own first where it serves the task, then those that do. */
  targets: Named[];
}

/** What can be chosen when a walk on this task is planned; undefined when there is no such task. */
export async function planOptions(viewer: Viewer, taskCode: string) {
  if (!addressCode.safeParse(taskCode).success) return undefined;
  const [task] = await db
    .select({
      code: tasks.code,
      title: tasks.title,
      category: tasks.category,
      leadUnit: tasks.leadUnit,
      retiredAt: tasks.retiredAt,
    })
    .from(tasks)
    .where(eq(tasks.code, taskCode));
  if (!task || task.retiredAt) return undefined;
  const serving = await db
    .select({ code: units.code, name: units.shortName })
    .from(units)
    .where(and(isNull(units.retiredAt), or(eq(units.code, task.leadUnit), eq(units.counterpart, task.leadUnit))))
    .orderBy(asc(units.path));
  const codes = [...new Set(viewer.grants.map((grant) => grant.unit))]
    .filter((unit) => can(viewer, "unit.planWalk", { type: "unit", unit }))
    .map((unit) => unit.code);
  const own = codes.length > 0 ? await ownUnits(codes) : [];
  const options = await Promise.all(
    own.map(async (unit): Promise<PlanUnit> => {
      const serves = serving.some(({ code }) => code === unit.code);
      return {
        ...unit,
        heads: await headsOf(unit.code),
        recorders: await recordersOf(unit.code),
        targets: serves ? [unit, ...serving.filter(({ code }) => code !== unit.code)] : [...serving, unit],
      };
    }),
  );
  return { task, units: options };
}
export type PlanOptions = NonNullable<Awaited<ReturnType<typeof planOptions>>>;

const ownUnits = (codes: readonly string[]) =>
  db
    .select({ code: units.code, name: units.shortName })
    .from(units)
    .where(inArray(units.code, [...codes]))
    .orderBy(asc(units.path));
