import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { db, type Tx, transaction } from "@/db/client";
import { issues, painPoints, tasks } from "@/db/schema";
import { emptySearchIndex } from "@/db/search-index";
import { searchEntries } from "@/db/search-tables";
import { type Findable, type SearchSubject, searchSubjects, searchVersion } from "@/domain/text/search";
import { findableIssues } from "@/features/issues/queries/findable";
import { findablePainPoints } from "@/features/pain-points/queries/findable";
import { keepFindable } from "@/features/search-entries/commands";
import { findableTasks } from "@/features/tasks/queries/findable";

interface Source {
  table: PgTable;
  key: PgColumn;
  load(ids: readonly string[]): Promise<Map<string, Findable>>;
}
const sources: Record<SearchSubject, Source> = {
  issue: { table: issues, key: issues.id, load: findableIssues },
  painPoint: { table: painPoints, key: painPoints.id, load: findablePainPoints },
  task: { table: tasks, key: tasks.code, load: findableTasks },
};
const batch = 500;

const current = (subject: SearchSubject, key: PgColumn): SQL =>
  and(
    eq(searchEntries.subject, subject),
    eq(searchEntries.subjectId, key),
    eq(searchEntries.version, searchVersion),
  ) as SQL;

async function fillBatch(tx: Tx, subject: SearchSubject): Promise<number> {
  const { table, key, load } = sources[subject];
  const missing = await db
    .select({ id: key })
    .from(table)
    .leftJoin(searchEntries, current(subject, key))
    .where(isNull(searchEntries.id))
    .orderBy(asc(key)) // ids are in the order of time, so newer ones get higher numbers
    .limit(batch);
  const found = await load(missing.map(({ id }) => String(id)));
  for (const [id, findable] of found) await keepFindable(tx, id, findable);
  return found.size;
}

/**
 * Indexes what has no entry, or one of an older cut: after an upgrade, a restore, a bulk load. With
 * `anew` everything. In batches, so that others may write meanwhile, and one broken off goes on later.
 */
export async function refreshSearch({ anew = false } = {}): Promise<Record<SearchSubject, number>> {
  if (anew) await transaction(emptySearchIndex);
  const counts = { issue: 0, painPoint: 0, task: 0 };
  for (const subject of searchSubjects)
    for (;;) {
      const added = await transaction((tx) => fillBatch(tx, subject));
      counts[subject] += added;
      if (added < batch) break;
    }
  return counts;
}
