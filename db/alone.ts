import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { Client } from "pg";
import { env } from "@/env";
import { isPostgres } from "./dialect";
import { isBusy } from "./errors";

// Servers start at the same moment, and one of them brings the database up to date.

type Release = () => Promise<void>;

/** A lock of its own connection: it ends with the process, however that ends. */
async function onPostgres(url: string): Promise<Release> {
  const client = new Client({ connectionString: url, keepAlive: true });
  client.on("error", () => {}); // whoever works meanwhile hears of it by their own connection
  await client.connect();
  await client.query("select pg_advisory_lock(20230630)");
  return () => client.end();
}

/** A lock of a file beside the database, for the migrations need the database itself; it may stay there, empty. */
async function besideSqlite(path: string): Promise<Release> {
  mkdirSync(dirname(path), { recursive: true });
  const lock = new Sqlite(`${path}-alone`, { timeout: 0 });
  for (;;) {
    try {
      lock.exec("begin exclusive");
      return async () => void lock.close();
    } catch (error) {
      if (!isBusy(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const isInside = new AsyncLocalStorage<true>();

/** Does what one process at a time may do to a database as a whole; the others wait until it is done. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (isInside.getStore()) return work();
  const url = env().DATABASE_URL;
  const release = await (isPostgres ? onPostgres(url) : besideSqlite(url.replace(/^file:(\/\/)?/, "")));
  try {
    return await isInside.run(true, work);
  } finally {
    await release();
  }
}
