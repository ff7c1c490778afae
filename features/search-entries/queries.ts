import { inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { type FoundEntries, foundSubjects, newestFound } from "@/db/search-index";
import { type Asked, wantedBy, wantedInTurn } from "@/domain/text/search";

/** Whether what `column` is the key of holds these words, anywhere and in any order, or is numbered so: all that `bestFound` gives. */
export function holdsWords(column: PgColumn, asked: Asked): SQL {
  const wanted = wantedBy(asked);
  return wanted ? inArray(column, foundSubjects(asked.subject, wanted)) : sql`1 = 0`;
}

/** So many of the sharper questions stand before what merely holds the words; nobody pages further by eye. */
const ranked = 100;

/**
 * What holds these words, the best first and among equals the newest first, at most `most`. `read`
 * says which of the entries found count for this viewer.
 */
export async function bestFound<Row extends { id: string }>(
  asked: Asked,
  most: number,
  read: (found: FoundEntries, limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  const rows = new Map<string, Row>();
  const questions = wantedInTurn(asked);
  for (const [at, wanted] of questions.entries()) {
    const limit = at === questions.length - 1 ? most : Math.min(ranked, most);
    for (const row of await newestFound(asked.subject, wanted, limit, read))
      if (!rows.has(row.id) && rows.size < most) rows.set(row.id, row);
    if (rows.size >= most) break;
  }
  return [...rows.values()];
}
