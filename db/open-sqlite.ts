import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { isBusy } from "./errors";
import { type Database, lockPatience, type Opened, type Tx } from "./opened";
import * as schema from "./schema/index";
import { searchTables } from "./search-tables";

export function openSqlite(path: string): Opened {
  mkdirSync(dirname(path), { recursive: true });
  const quick = 20;
  const connect = (options: Sqlite.Options = {}) => {
    // The driver waits with its hands full: longer than this, and nobody else is served meanwhile.
    const connection = new Sqlite(path, { timeout: quick, ...options });
    connection.pragma("foreign_keys = ON");
    return connection;
  };
  const writing = connect();
  writing.pragma("journal_mode = WAL");
  writing.pragma("synchronous = FULL"); // an acknowledged write survives a power cut
  const reading = connect({ readonly: true, timeout: 1_000 });
  reading.pragma("cache_size = -65536"); // 64 MB: lists of 100,000 issues are counted all over
  const opened = statSync(path);
  const writer = drizzle(writing, { schema, casing: "snake_case" });
  const reader = drizzle(reading, { schema, casing: "snake_case" });

  const versions = reading.prepare("pragma data_version").pluck(); // counts the commits of all other connections

  const [begins, commits, rollsBack] = [
    writing.prepare("begin immediate"),
    writing.prepare("commit"),
    writing.prepare("rollback"),
  ];

  // better-sqlite3 refuses asynchronous transactions: one connection, one queue, by hand.
  let queue: Promise<unknown> = Promise.resolve();
  /** However many wait before it, a write is tried until its patience is over, and at least a little. */
  async function begin(asked: number) {
    const until = Math.max(asked + lockPatience, performance.now() + 250);
    for (let attempt = 1; ; attempt++) {
      try {
        begins.run();
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, 5 * Math.min(attempt, 10) * (0.5 + Math.random())));
      }
    }
  }
  async function turn<T>(asked: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    await begin(asked);
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
      const asked = performance.now();
      const mine = queue.then(() => turn(asked, work));
      queue = mine.catch(() => {});
      return mine;
    },
    snapshot: async (work) => {
      // A connection of its own: in write-ahead mode its open read does not hinder anyone.
      const still = connect({ readonly: true });
      try {
        still.prepare("begin").run();
        return await work(drizzle(still, { schema, casing: "snake_case" }) as unknown as Database);
      } finally {
        still.close();
      }
    },
    migrate: async (folder) => {
      // Keys off: a rebuilt table must not cascade. Drizzle's own transaction makes it one step.
      writing.pragma("busy_timeout = 30000");
      writing.pragma("foreign_keys = OFF");
      migrate(writer, { migrationsFolder: folder });
      writing.exec(searchTables);
      writing.pragma("foreign_keys = ON");
      writing.pragma(`busy_timeout = ${quick}`);
    },
    version: async () => String(versions.get()),
    isWhole: async () => {
      // Taken away or put in another's place: what is written now would be gone with the server.
      const found = statSync(path, { throwIfNoEntry: false });
      return (
        found?.ino === opened.ino &&
        found.dev === opened.dev &&
        reading.prepare("select 1 from settings limit 1").all().length >= 0
      );
    },
    close: async () => {
      // The writer last: whoever closes last moves the log into the file, and a reader cannot.
      reading.close();
      writing.close();
    },
  };
}
