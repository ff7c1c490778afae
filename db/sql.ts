import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { isPostgres } from "./dialect";

// What the two databases spell differently. Instants are counted in Asia/Shanghai.

/** 'YYYY-MM' of an instant. */
export const monthOf = (column: AnyColumn): SQL<string> =>
  isPostgres
    ? sql<string>`to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM')`
    : sql<string>`strftime('%Y-%m', ${column} / 1000, 'unixepoch', '+8 hours')`;

/** 'YYYY-MM-DD' of an instant. */
export const dayOfInstant = (column: AnyColumn): SQL<string> =>
  isPostgres
    ? sql<string>`to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
    : sql<string>`strftime('%Y-%m-%d', ${column} / 1000, 'unixepoch', '+8 hours')`;

/** A column that may be null, nulls last in either direction on both databases; ascending it can follow an index. */
export const nullsLast = (column: AnyColumn | SQL, direction: "asc" | "desc"): SQL =>
  sql`${column} ${sql.raw(direction)} nulls last`;

/** True below a unit's path, not at it. Not `like`: a code may hold `_`, and SQLite takes `a` for `A`. */
export const liesBelow = (column: AnyColumn, path: string | AnyColumn): SQL =>
  typeof path === "string"
    ? sql`substr(${column}, 1, ${path.length + 1}) = ${`${path}/`}`
    : sql`substr(${column}, 1, length(${path}) + 1) = ${path} || '/'`;
