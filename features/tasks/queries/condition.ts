import { and, eq, exists, inArray, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, tasks, units, walks } from "@/db/schema";
import { openStates } from "@/domain/issue";
import type { Viewer } from "@/domain/permission";
import { visibleIssues } from "@/features/issues/queries/visible";
import { visibleWalks } from "@/features/walks/queries/visible";
import type { TaskFilters } from "../schema";

/** Walks at a task that count as walked: concluded, and this viewer's to see. */
export const walkedHere = (viewer: Viewer): SQL =>
  and(eq(walks.taskCode, tasks.code), eq(walks.state, "concluded"), visibleWalks(viewer)) as SQL;

/** Issues of a task that somebody still owes a step, as this viewer sees them. */
export const openHere = (viewer: Viewer): SQL =>
  and(eq(issues.taskCode, tasks.code), inArray(issues.state, openStates), visibleIssues(viewer)) as SQL;

/** A municipal bureau leads a task; a county's bureau works it as its counterpart. */
const ledBy = (codes: readonly string[]): SQL =>
  or(
    inArray(tasks.leadUnit, [...codes]),
    inArray(
      tasks.leadUnit,
      db
        .select({ code: units.counterpart })
        .from(units)
        .where(inArray(units.code, [...codes])),
    ),
  ) as SQL;

function contains(words: string): SQL {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const within = (column: SQL) => sql`lower(${column}) like ${pattern} escape '\\'`;
  return or(within(sql`${tasks.title}`), within(sql`${tasks.code}`)) as SQL;
}

/** The tasks under these filters, as one condition on `tasks`: the list and its counts use this one. */
export function taskCondition(viewer: Viewer, filters: TaskFilters): SQL | undefined {
  const one = { one: sql`1` };
  const walked = () => exists(db.select(one).from(walks).where(walkedHere(viewer)));
  return and(
    filters.category ? eq(tasks.category, filters.category) : undefined,
    filters.unit ? ledBy([filters.unit]) : undefined,
    filters.mine ? ledBy(viewer.grants.map((grant) => grant.unit.code)) : undefined,
    filters.walked === "never" ? not(walked()) : undefined,
    filters.walked === "yes" ? walked() : undefined,
    filters.open ? exists(db.select(one).from(issues).where(openHere(viewer))) : undefined,
    filters.q ? contains(filters.q) : undefined,
  );
}
