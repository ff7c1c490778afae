import Sqlite from "better-sqlite3";
import { Client } from "pg";

/** Empties every table of this test file's database, as migrated. Call it in `beforeEach`, or where a test needs it. */
export async function freshDatabase(): Promise<void> {
  const url = process.env.DATABASE_URL ?? "";
  if (url.startsWith("file:")) emptySqlite(url.slice("file:".length));
  else await emptyPostgres(url);
}

function emptySqlite(file: string): void {
  const database = new Sqlite(file, { timeout: 5_000 });
  database.pragma("foreign_keys = OFF"); // everything goes, in whatever order
  const tables = database.pragma("table_list") as { schema: string; name: string; type: string }[];
  database.transaction(() => {
    for (const { schema, name, type } of tables) {
      if (schema !== "main" || name.startsWith("sqlite_") || name.startsWith("__drizzle")) continue;
      if (type === "table") database.exec(`delete from "${name}"`);
      if (type === "virtual") database.exec(`insert into "${name}"("${name}") values ('delete-all')`);
    }
  })();
  database.close();
}

async function emptyPostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public'",
  );
  const names = rows.map(({ tablename }) => `"${tablename}"`);
  if (names.length > 0) await client.query(`truncate ${names.join(", ")} cascade`);
  await client.end();
}
