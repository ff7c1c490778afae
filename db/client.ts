import { AsyncLocalStorage } from "node:async_hooks";
import { env } from "@/env";
import { alone } from "./alone";
import { isPostgres } from "./dialect";
import { isBusy } from "./errors";
import { openPostgres } from "./open-postgres";
import { openSqlite } from "./open-sqlite";
import type { Opened, Reader, Tx } from "./opened";

export type { Reader, Tx } from "./opened";

// One per process, also when a development server loads this file again.
const kept = globalThis as typeof globalThis & { openedDatabase?: Opened; isServer?: boolean };
function opened(): Opened {
  if (!kept.openedDatabase) {
    const url = env().DATABASE_URL;
    kept.openedDatabase = isPostgres
      ? openPostgres(url, kept.isServer === true)
      : openSqlite(url.replace(/^file:(\/\/)?/, ""));
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
/** One process at a time: whoever comes second finds it done. */
export const migrate = (folder = migrationsFolder) => alone(() => opened().migrate(folder));

/** For a server, before it asks anything: nobody waits for ever. A command line has all the time it needs. */
export function serveInTime(): void {
  kept.isServer = true;
}

/** Throws, or is false, when nothing should be trusted to this database now. */
export const isWhole = (): Promise<boolean> => opened().isWhole();

export async function closeDatabase(): Promise<void> {
  await kept.openedDatabase?.close();
  kept.openedDatabase = undefined;
}
