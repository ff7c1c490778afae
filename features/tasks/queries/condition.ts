import { and, eq, exists, inArray, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, tasks, units, walks } from "@/db/schema";
import { foundSubjects } from "@/db/search-index";
import type { Day } from "@/domain/calendar";
import { wantedBy } from "@/domain/text/search";
import { writtenFor } from "@/domain/text/task-search";
import type { Viewer } from "@/domain/viewer";
import { holdsWords } from "@/features/search-entries/queries";
import type { TaskFilters } from "../schema";
import { faceOf } from "./face";
import { openHere, walkedHere } from "./here";

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

/** Its own words; where no task has them, those that people's words stand for (开饭店: 食品经营许可). */
function contains(words: string): SQL {
  const asked = { subject: "task", words } as const;
  const wanted = wantedBy(asked);
  const named = holdsWords(tasks.code, asked);
  const meant = writtenFor(words).map((title) => holdsWords(tasks.code, { ...asked, words: title }));
  if (!wanted || meant.length === 0) return named;
  return or(named, and(not(exists(foundSubjects("task", wanted))), or(...meant))) as SQL;
}

/** The tasks under these filters, as one condition on `tasks`: the list and its counts use this one. */
export function taskCondition(viewer: Viewer, filters: TaskFilters, today: Day): SQL | undefined {
  const one = { one: sql`1` };
  const walked = () => exists(db.select(one).from(walks).where(walkedHere(viewer)));
  return and(
    isNull(tasks.retiredAt),
    filters.category ? eq(tasks.category, filters.category) : undefined,
    filters.unit ? ledBy([filters.unit]) : undefined,
    filters.mine ? ledBy(viewer.grants.map((grant) => grant.unit.code)) : undefined,
    filters.walked === "never" ? not(walked()) : undefined,
    filters.walked === "yes" ? walked() : undefined,
    filters.open ? exists(db.select(one).from(issues).where(openHere(viewer))) : undefined,
    filters.face ? eq(faceOf(viewer, today), filters.face) : undefined,
    filters.q ? contains(filters.q) : undefined,
  );
}
