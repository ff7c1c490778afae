import Sqlite from "better-sqlite3";
import { Client } from "pg";
import { db } from "@/db/client";
import { issues, painPoints, tasks } from "@/db/schema";
import { searchEntries } from "@/db/search-tables";
import { entryTokens, type Findable, type SearchSubject } from "@/domain/text/search";
import { findableIssues } from "@/features/issues/queries/findable";
import { findablePainPoints } from "@/features/pain-points/queries/findable";
import { findableTasks } from "@/features/tasks/queries/findable";

// What the search index holds, read past everything of ours, and what it should hold.

async function storedTokens(): Promise<Map<number, string[]>> {
  const url = process.env.DATABASE_URL ?? "";
  const held = new Map<number, string[]>();
  if (url.startsWith("file:")) {
    const database = new Sqlite(url.slice("file:".length));
    database.exec("create virtual table temp.held using fts5vocab(main, search_index, instance)");
    for (const { doc, term } of database.prepare("select doc, term from temp.held").all() as {
      doc: number;
      term: string;
    }[])
      held.set(doc, [...(held.get(doc) ?? []), term]);
    database.close();
    return held;
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select id, tsvector_to_array(tokens) as tokens from search_index");
  await client.end();
  for (const { id, tokens } of rows)
    held.set(
      id,
      tokens.filter((token: string) => !token.startsWith("~")),
    );
  return held;
}

const named = (subject: SearchSubject, id: string) => `${subject} ${id}`;

/** By subject, in order. */
export async function indexedTokens(): Promise<Map<string, string[]>> {
  const held = await storedTokens();
  const entries = await db.select().from(searchEntries);
  if (entries.length !== held.size) throw new Error(`${entries.length} entries, ${held.size} in the index`);
  return new Map(entries.map(({ id, subject, subjectId }) => [named(subject, subjectId), (held.get(id) ?? []).sort()]));
}

export async function expectedTokens(): Promise<Map<string, string[]>> {
  const [allIssues, allPainPoints, allTasks] = [
    await db.select({ id: issues.id }).from(issues),
    await db.select({ id: painPoints.id }).from(painPoints),
    await db.select({ id: tasks.code }).from(tasks),
  ];
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  const findables: Map<string, Findable>[] = [
    await findableIssues(ids(allIssues)),
    await findablePainPoints(ids(allPainPoints)),
    await findableTasks(ids(allTasks)),
  ];
  return new Map(
    findables.flatMap((some) =>
      [...some].map(([id, findable]) => [named(findable.subject, id), entryTokens(findable).sort()] as const),
    ),
  );
}
