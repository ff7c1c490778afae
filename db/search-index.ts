import { and, desc, eq, lt, max, type SQL, sql } from "drizzle-orm";
import type { SearchSubject, Wanted } from "@/domain/text/search";
import { db, type Tx } from "./client";
import { isPostgres } from "./dialect";
import { prepared } from "./prepared";
import { searchEntries, searchIndex } from "./search-tables";
import { asTokens, hasTokens, searchBlock } from "./sql";

const keepEntry = prepared((tx) =>
  tx
    .insert(searchEntries)
    .values({
      subject: sql.placeholder("subject"),
      subjectId: sql.placeholder("subjectId"),
      version: sql.placeholder("version"),
    })
    .onConflictDoUpdate({
      target: [searchEntries.subject, searchEntries.subjectId],
      set: { version: sql`excluded.version` },
    })
    .returning({ id: searchEntries.id })
    .prepare("search_entry"),
);
const dropTokens = prepared((tx) =>
  tx
    .delete(searchIndex)
    .where(eq(searchIndex.id, sql.placeholder("id")))
    .prepare("search_drop"),
);
const keepTokens = prepared((tx) =>
  tx
    .insert(searchIndex)
    .values({ id: sql.placeholder("id"), tokens: asTokens(sql.placeholder("tokens"), sql.placeholder("id")) })
    .prepare("search_keep"),
);

/** Makes a subject findable by these tokens and no others; within the transaction that writes its words. */
export async function keepSearchEntry(
  tx: Tx,
  entry: { subject: SearchSubject; subjectId: string; version: number },
  tokens: readonly string[],
): Promise<void> {
  const [kept] = await keepEntry(tx).execute(entry);
  if (!kept) return;
  await dropTokens(tx).execute(kept);
  await keepTokens(tx).execute({ ...kept, tokens: tokens.join(" ") });
}

export async function emptySearchIndex(tx: Tx): Promise<void> {
  await tx.delete(searchIndex);
  await tx.delete(searchEntries);
}

/** The ids of all subjects found, for a condition on their table. */
export const foundSubjects = (subject: SearchSubject, wanted: Wanted) =>
  db
    .select({ id: searchEntries.subjectId })
    .from(searchIndex)
    .crossJoin(searchEntries)
    .where(and(hasTokens(wanted), eq(searchEntries.id, searchIndex.id), eq(searchEntries.subject, subject)));

// A limit keeps both databases from joining first and searching then; SQLite reads on only as far as asked.
const all = 10_000_000;
// The subject is looked up entry by entry: as a join PostgreSQL would read all entries for a thousand.
const entriesOf = (subject: SearchSubject, condition: SQL | undefined) =>
  db
    .select({
      id: sql<number>`${searchIndex.id}`.as("entry"),
      subjectId: sql<string>`(${db
        .select({ id: searchEntries.subjectId })
        .from(searchEntries)
        .where(and(eq(searchEntries.id, searchIndex.id), eq(searchEntries.subject, subject)))})`.as("subject_id"),
    })
    .from(searchIndex)
    .where(condition)
    .orderBy(isPostgres ? sql`${searchIndex.id} + 0 desc` : desc(searchIndex.id))
    .limit(all)
    .as("found");
export type FoundEntries = ReturnType<typeof entriesOf>;

/** SQLite reads entries in this order, and would sort them all if it were asked to. */
export const newestFirst = (found: FoundEntries): SQL[] => (isPostgres ? [desc(found.id)] : []);

/**
 * Rows of `read` for the newest entries found, until there are `most`. FTS5 gives entries from the
 * newest on. GIN gives them in no order, so that of a common word it is asked block by block, and as
 * many at once as the share found so far lets expect.
 */
export async function newestFound<Row>(
  subject: SearchSubject,
  wanted: Wanted,
  most: number,
  read: (found: FoundEntries, limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  if (!isPostgres) return read(entriesOf(subject, hasTokens(wanted)), most);
  const [row] = await db.select({ id: max(searchIndex.id) }).from(searchIndex);
  const newest = row?.id ?? 0;
  const top = Math.floor(newest / searchBlock);
  const rows: Row[] = [];
  // The newest block is seldom full, so the first look takes in the one before it.
  for (let next = top, size = 2; next >= 0 && rows.length < most; ) {
    const rest = size > next || size > 64 || top < 4;
    const blocks = rest ? [] : Array.from({ length: size }, (_, at) => next - at);
    const older = rest && next < top ? lt(searchIndex.id, (next + 1) * searchBlock) : undefined;
    rows.push(...(await read(entriesOf(subject, and(hasTokens(wanted, blocks), older)), most - rows.length)));
    if (rest) break;
    next -= size;
    const perBlock = (rows.length * searchBlock) / (newest + 1 - (next + 1) * searchBlock);
    size = perBlock > 0 ? Math.ceil((1.2 * (most - rows.length)) / perBlock) : next + 1;
  }
  return rows;
}
