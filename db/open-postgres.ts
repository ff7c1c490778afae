import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Pool, type PoolClient, type PoolConfig } from "pg";
import { databaseFault } from "./errors";
import { type Database, lockPatience, type Opened, type Tx } from "./opened";
import * as schema from "./schema/index";
import { searchTables } from "./search-tables";
import { together } from "./together";

/** What a server asks of PostgreSQL: an answer or an error within the time that somebody waits for a page. */
const impatient: PoolConfig = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: lockPatience,
  statement_timeout: 15_000,
  query_timeout: 16_000, // where nobody is left to keep that promise
  idle_in_transaction_session_timeout: 60_000,
};

/** `inTime`: nobody waits for ever. */
export function openPostgres(url: string, inTime: boolean): Opened {
  const connect = (more: PoolConfig) => {
    const pool = new Pool({ connectionString: url, keepAlive: true, ...more });
    // A restart of PostgreSQL ends connections; the pool opens new ones. Unheard, their errors would end us:
    // of idle ones here, of busy ones at the client, whose query fails all the same.
    pool.on("error", () => {});
    pool.on("connect", (client) => client.on("error", () => {}));
    return pool;
  };
  const pool = connect(inTime ? impatient : {});
  const database = drizzle(pool, { schema, casing: "snake_case" });

  const known = new WeakMap<PoolClient, Tx>();
  const databaseOf = (client: PoolClient): Tx => {
    const before = known.get(client) ?? (drizzle(client, { schema, casing: "snake_case" }) as unknown as Tx);
    known.set(client, before);
    return before;
  };
  async function turn<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let isLost = false;
    try {
      await client.query(begin);
      const result = await work(databaseOf(client));
      await client.query("commit");
      return result;
    } catch (error) {
      isLost = databaseFault(error) === "away";
      if (!isLost)
        await client.query("rollback").catch(() => {
          isLost = true;
        });
      throw error;
    } finally {
      client.release(isLost); // one that may still be answering something is nobody's to use
    }
  }
  return {
    reader: database as unknown as Database,
    run: (work) => turn("begin", work),
    snapshot: (work) => turn("begin isolation level repeatable read read only", work),
    migrate: async (folder) => {
      // However long it takes.
      const patient = connect({ max: 1 });
      try {
        await migrate(drizzle(patient, { schema, casing: "snake_case" }), { migrationsFolder: folder });
        await patient.query(searchTables);
      } finally {
        await patient.end();
      }
    },
    // Which writers a question asked now would see: as long as they are the same, so is every answer.
    version: together(async () => (await pool.query("select pg_current_snapshot()::text as seen")).rows[0].seen),
    isWhole: async () => (await pool.query("select 1")).rowCount === 1,
    close: () => pool.end(),
  };
}
