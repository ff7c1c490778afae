import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { Pool } from "pg";
import { env } from "@/env";
import { isPostgres } from "./dialect";
import { isBusy } from "./errors";
import * as schema from "./schema/index";
import { searchTables } from "./search-tables";

type Database = PgDatabase<PgQueryResultHKT, typeof schema>;
/** Where writes happen. Only `transaction` hands one out. */
export type Tx = Database;
/** What reads need; both the database and an open transaction satisfy it. */
export type Reader = Pick<Database, "select" | "selectDistinct" | "$count" | "with" | "$with">;

interface Opened {
  reader: Database;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  snapshot<T>(work: (reader: Database) => Promise<T>): Promise<T>;
  migrate(folder: string): Promise<void>;
  close(): Promise<void>;
}

function openPostgres(url: string): Opened {
  const pool = new Pool({ connectionString: url });
  // A restart of PostgreSQL ends connections; the pool opens new ones. Unheard, their errors would end us:
  // of idle ones here, of busy ones at the client, whose query fails all the same.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const database = drizzlePostgres(pool, { schema, casing: "snake_case" });
  return {
    reader: database as unknown as Database,
    run: (work) => database.transaction((tx) => work(tx as unknown as Tx)),
    snapshot: (work) =>
      database.transaction((tx) => work(tx as unknown as Database), {
        isolationLevel: "repeatable read",
        accessMode: "read only",
      }),
    migrate: async (folder) => {
      // One server migrates at a time; the lock ends with its connection.
      const client = await pool.connect();
      try {
        await client.query("select pg_advisory_lock(20230630)");
        await migratePostgres(database, { migrationsFolder: folder });
        await client.query(searchTables);
      } finally {
        await client.query("select pg_advisory_unlock(20230630)");
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

function openSqlite(path: string): Opened {
  mkdirSync(dirname(path), { recursive: true });
  const connect = (options: Sqlite.Options = {}) => {
    const connection = new Sqlite(path, { timeout: 200, ...options });
    connection.pragma("foreign_keys = ON");
    return connection;
  };
  const writing = connect();
  writing.pragma("journal_mode = WAL");
  writing.pragma("synchronous = FULL"); // an acknowledged write survives a power cut
  const reading = connect({ readonly: true, timeout: 5_000 });
  const writer = drizzleSqlite(writing, { schema, casing: "snake_case" });
  const reader = drizzleSqlite(reading, { schema, casing: "snake_case" });

  const [begins, commits, rollsBack] = [
    writing.prepare("begin immediate"),
    writing.prepare("commit"),
    writing.prepare("rollback"),
  ];

  // better-sqlite3 refuses asynchronous transactions: one connection, one queue, by hand.
  let queue: Promise<unknown> = Promise.resolve();
  async function begin() {
    for (let attempt = 1; ; attempt++) {
      try {
        begins.run();
        return;
      } catch (error) {
        if (!isBusy(error) || attempt === 60) throw error;
        await new Promise((resolve) => setTimeout(resolve, 5 * Math.min(attempt, 20)));
      }
    }
  }
  async function turn<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    await begin();
    try {
      const result = await work(writer as unknown as Tx);
      commits.run();
      return result;
    } catch (error) {
      if (writing.inTransaction) rollsBack.run();
      throw error;
    }
  }
  return {
    reader: reader as unknown as Database,
    run: (work) => {
      const mine = queue.then(() => turn(work));
      queue = mine.catch(() => {});
      return mine;
    },
    snapshot: async (work) => {
      // A connection of its own: in write-ahead mode its open read does not hinder anyone.
      const still = connect({ readonly: true });
      try {
        still.prepare("begin").run();
        return await work(drizzleSqlite(still, { schema, casing: "snake_case" }) as unknown as Database);
      } finally {
        still.close();
      }
    },
    migrate: async (folder) => {
      // Keys off: a rebuilt table must not cascade. Drizzle's own transaction makes it one step.
      writing.pragma("busy_timeout = 30000");
      writing.pragma("foreign_keys = OFF");
      migrateSqlite(writer, { migrationsFolder: folder });
      writing.exec(searchTables);
      writing.pragma("foreign_keys = ON");
      writing.pragma("busy_timeout = 200");
    },
    close: async () => {
      // The writer last: whoever closes last moves the log into the file, and a reader cannot.
      reading.close();
      writing.close();
    },
  };
}

// One per process, also when a development server loads this file again.
const kept = globalThis as typeof globalThis & { openedDatabase?: Opened };
function opened(): Opened {
  if (!kept.openedDatabase) {
    const url = env().DATABASE_URL;
    kept.openedDatabase = isPostgres ? openPostgres(url) : openSqlite(url.replace(/^file:(\/\/)?/, ""));
  }
  return kept.openedDatabase;
}

const current = new AsyncLocalStorage<Tx>();

const reads: ReadonlySet<string | symbol> = new Set<keyof Reader>([
  "select",
  "selectDistinct",
  "$count",
  "with",
  "$with",
]);

/** Reads, and only reads; inside `transaction` it reads what the transaction wrote. */
export const db: Reader = new Proxy({} as Reader, {
  get(_, name) {
    if (!reads.has(name)) return undefined; // a transaction's connection could write
    const source = current.getStore() ?? opened().reader;
    const member = Reflect.get(source, name);
    return typeof member === "function" ? member.bind(source) : member;
  },
});

/**
 * The only way to write. An inner call joins the outer transaction. Await every query inside:
 * one left running can outlive the commit.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const outer = current.getStore();
  if (outer) return work(outer);
  for (let attempt = 1; ; attempt++) {
    try {
      return await opened().run((tx) => current.run(tx, () => work(tx)));
    } catch (error) {
      if (!isPostgres || !isBusy(error) || attempt === 3) throw error;
    }
  }
}

/** Reads inside `work` see the database as of one instant, however long it takes; writing there fails. */
export const snapshot = <T>(work: () => Promise<T>): Promise<T> =>
  opened().snapshot((reader) => current.run(reader, work));

export const migrationsFolder = `db/migrations/${isPostgres ? "postgres" : "sqlite"}`;
export const migrate = (folder = migrationsFolder) => opened().migrate(folder);
export async function closeDatabase(): Promise<void> {
  await kept.openedDatabase?.close();
  kept.openedDatabase = undefined;
}
