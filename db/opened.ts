import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema/index";

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;
/** Where writes happen. Only `transaction` hands one out. */
export type Tx = Database;
/** What reads need; both the database and an open transaction satisfy it. */
export type Reader = Pick<Database, "select" | "selectDistinct" | "$count" | "with" | "$with">;

/** What either database gives; `client.ts` alone uses it. */
export interface Opened {
  reader: Database;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  snapshot<T>(work: (reader: Database) => Promise<T>): Promise<T>;
  migrate(folder: string): Promise<void>;
  /** Another one after every commit of anybody, and no other before. */
  version(): Promise<string>;
  /** False when what is open is no longer what the address names. */
  isWhole(): Promise<boolean>;
  close(): Promise<void>;
}

/** How long a write waits for the lock that somebody else holds before its user is asked to try again. */
export const lockPatience = 6_000;
