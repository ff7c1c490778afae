import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";

export const isPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "");

/** Every caller sees the PostgreSQL types; SQLite answers the same calls at run time. */
function choose<T>(postgres: T, sqliteTwin: unknown): T {
  return isPostgres ? postgres : (sqliteTwin as T);
}

export const table = choose(pg.pgTable, sqlite.sqliteTable);
export const index = choose(pg.index, sqlite.index);
export const uniqueIndex = choose(pg.uniqueIndex, sqlite.uniqueIndex);
export const primaryKey = choose(pg.primaryKey, sqlite.primaryKey);
export const check = choose(pg.check, sqlite.check);
export const alias = choose(pg.alias, sqlite.alias);
export const unionAll = choose(pg.unionAll, sqlite.unionAll);

/** Of an index: the latest first and nulls last, as lists ask; PostgreSQL cannot read one of nulls first that way round. */
export const latestFirst = (column: pg.ExtraConfigColumn): pg.ExtraConfigColumn =>
  (isPostgres ? column.desc().nullsLast() : column) as pg.ExtraConfigColumn;

/** More than 31 days between two instants; of a fixed length, so that an index can hold it. */
export const overAMonth = (from: SQLWrapper, to: SQLWrapper): SQL<boolean> =>
  isPostgres ? sql`${to} - ${from} > interval '31 days'` : sql`${to} - ${from} > 2678400000`;

export const text = choose(pg.text, sqlite.text);
export const integer = choose(pg.integer, sqlite.integer);
export const boolean = choose(
  () => pg.boolean(),
  () => sqlite.integer({ mode: "boolean" }),
);
/** An instant, to the millisecond. */
export const timestamp = choose(
  () => pg.timestamp({ withTimezone: true, precision: 3 }),
  () => sqlite.integer({ mode: "timestamp_ms" }),
);
export const json = choose(
  <T>() => pg.jsonb().$type<T>(),
  <T>() => sqlite.text({ mode: "json" }).$type<T>(),
);
/** A key that the database counts up by itself. */
export const runningNumber = choose(
  () => pg.integer().primaryKey().generatedByDefaultAsIdentity(),
  () => sqlite.integer().primaryKey(),
);
