import Sqlite from "better-sqlite3";
import { Client } from "pg";

// Rows as a database driver alone reads and writes them: no schema, no builder, prepared statements.

export type BareRow = Record<string, unknown>;

export interface Bare {
  rows(query: string, ...given: unknown[]): Promise<BareRow[]>;
  /** Writes within one durable transaction. */
  write(work: (insert: (table: string, row: BareRow) => unknown, run: Run) => unknown): Promise<void>;
  close(): Promise<void>;
}
type Run = (query: string, ...given: unknown[]) => unknown;

const insertion = (table: string, row: BareRow, mark: (at: number) => string) => {
  const names = Object.keys(row);
  return `insert into ${table} (${names.map((name) => `"${name}"`).join(", ")}) values (${names.map((_, at) => mark(at + 1)).join(", ")})`;
};

function bareSqlite(file: string): Bare {
  const database = new Sqlite(file, { timeout: 10_000 });
  // As db/client.ts has it.
  database.pragma("foreign_keys = ON");
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  const kept = new Map<string, Sqlite.Statement>();
  const prepare = (query: string) => {
    const statement = kept.get(query) ?? database.prepare(query);
    kept.set(query, statement);
    return statement;
  };
  const inserts = new Map<string, Sqlite.Statement>();
  const insert = (table: string, row: BareRow) => {
    const statement = inserts.get(table) ?? database.prepare(insertion(table, row, () => "?"));
    inserts.set(table, statement);
    statement.run(Object.values(row));
  };
  const [begin, commit] = [database.prepare("begin immediate"), database.prepare("commit")];
  return {
    rows: async (query, ...given) => prepare(query).all(...given) as BareRow[],
    write: async (work) => {
      begin.run();
      work(insert, (query, ...given) => prepare(query).run(...given));
      commit.run();
    },
    close: async () => {
      database.close();
    },
  };
}

async function barePostgres(url: string): Promise<Bare> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const numbered = (query: string) => {
    let at = 0;
    return query.replace(/\?/g, () => `$${++at}`);
  };
  const names = new Map<string, string>();
  const run = (text: string, values: unknown[]) => {
    const name = names.get(text) ?? `bare_${names.size}`;
    names.set(text, name);
    return client.query({ name, text, values });
  };
  // Objects would go as PostgreSQL's own rows.
  const plain = (value: unknown) =>
    value && typeof value === "object" && !(value instanceof Date) ? JSON.stringify(value) : value;
  return {
    rows: async (query, ...given) => (await run(numbered(query), given)).rows,
    write: async (work) => {
      const sent: Promise<unknown>[] = [client.query("begin")];
      work(
        (table, row) =>
          sent.push(
            run(
              insertion(table, row, (at) => `$${at}`),
              Object.values(row).map(plain),
            ),
          ),
        (query, ...given) => sent.push(run(numbered(query), given)),
      );
      sent.push(client.query("commit"));
      await Promise.all(sent);
    },
    close: () => client.end(),
  };
}

export const bare = (url: string): Promise<Bare> =>
  url.startsWith("file:") ? Promise.resolve(bareSqlite(url.slice("file:".length))) : barePostgres(url);
