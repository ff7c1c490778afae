import { type AnyColumn, Column, is, type Param, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { SelectResultFields } from "drizzle-orm/query-builders/select.types";
import type { Wanted } from "@/domain/text/search";
import { isPostgres } from "./dialect";
import type { Tx } from "./opened";

// What the two databases spell differently. Instants are counted in Asia/Shanghai.

/** The first instant of a period, and the first after it. */
export interface Instants {
  start: Date | Param;
  end: Date | Param;
}
/** An instant told later; a bare placeholder would hand the driver a Date. */
export const instantTold = (name: string) =>
  sql.param(sql.placeholder(name), {
    mapToDriverValue: (at: unknown) => (isPostgres ? (at as Date).toISOString() : (at as Date).getTime()),
  });
/** For a question that is put together once (`ask`) and told its period each time. */
export const toldLater: Instants = { start: instantTold("start"), end: instantTold("end") };

/** 'YYYY-MM' of an instant. */
export const monthOf = (column: AnyColumn | SQL.Aliased): SQL<string> =>
  isPostgres
    ? sql<string>`to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM')`
    : sql<string>`strftime('%Y-%m', ${column} / 1000, 'unixepoch', '+8 hours')`;

/** 'YYYY-MM-DD' of an instant. */
export const dayOfInstant = (column: AnyColumn): SQL<string> =>
  isPostgres
    ? sql<string>`to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
    : sql<string>`strftime('%Y-%m-%d', ${column} / 1000, 'unixepoch', '+8 hours')`;

/** An instant in milliseconds, as a number within JSON. */
export const milliseconds = (column: AnyColumn): SQL =>
  isPostgres ? sql`(extract(epoch from ${column}) * 1000)::bigint` : sql`${column}`;

const parsed = <T>(told: T | string): T => (typeof told === "string" ? (JSON.parse(told) as T) : told);

/**
 * All rows in this order as one JSON text, each the list of these columns: where there are thousands,
 * handing over each takes longer than finding it.
 */
export function gathered<Row extends unknown[]>(columns: SQLWrapper[], order: SQLWrapper[]): SQL<Row[]> {
  const [each, by] = [sql.join(columns, sql`, `), sql.join(order, sql`, `)];
  const all = isPostgres
    ? sql<Row[]>`coalesce(json_agg(json_build_array(${each}) order by ${by}), '[]')`
    : sql<Row[]>`json_group_array(json_array(${each}) order by ${by})`;
  return all.mapWith(parsed<Row[]>);
}

const isOf = (column: AnyColumn | SQL, type: "date" | "boolean"): column is AnyColumn =>
  is(column, Column) && column.dataType === type;

/**
 * Rows as one JSON text, in no order, each by the names of these columns. Columns come as from a
 * query; an expression as JSON has it, true perhaps as 1.
 */
export function gatheredRows<Asked extends Record<string, AnyColumn | SQL>>(
  asked: Asked,
): SQL<SelectResultFields<Asked>[]> {
  const columns = Object.entries<AnyColumn | SQL>(asked);
  const told = columns.map(
    ([name, column]) => sql`${sql.raw(`'${name}'`)}, ${isOf(column, "date") ? milliseconds(column) : column}`,
  );
  const each = sql.join(told, sql`, `);
  const names = (type: "date" | "boolean") => columns.filter(([, column]) => isOf(column, type)).map(([name]) => name);
  const [instants, answers] = [names("date"), names("boolean")];
  const read = (row: Record<string, unknown>) => {
    for (const name of instants) if (row[name] !== null) row[name] = new Date(row[name] as number);
    for (const name of answers) if (row[name] !== null) row[name] = Boolean(row[name]);
    return row;
  };
  const all = isPostgres
    ? sql`coalesce(json_agg(json_build_object(${each})), '[]')`
    : sql`json_group_array(json_object(${each}))`;
  return all.mapWith(
    (rows: Record<string, unknown>[] | string) => parsed(rows).map(read) as SelectResultFields<Asked>[],
  );
}

/** A column that may be null, nulls last in either direction on both databases; ascending it can follow an index. */
export const nullsLast = (column: AnyColumn | SQL, direction: "asc" | "desc"): SQL =>
  sql`${column} ${sql.raw(direction)} nulls last`;

/** Among those of a subquery, each sought by the column's index, in whatever alternative it stands; PostgreSQL would read every row instead. */
export const soughtIn = (column: AnyColumn, found: SQLWrapper): SQL =>
  isPostgres ? sql`${column} = any(array(${found}))` : sql`${column} in ${found}`;

/** True below a unit's path, not at it. Not `like`: a code may hold `_`, and SQLite takes `a` for `A`. */
export const liesBelow = (column: AnyColumn, path: string | AnyColumn): SQL =>
  typeof path === "string"
    ? sql`substr(${column}, 1, ${path.length + 1}) = ${`${path}/`}`
    : sql`substr(${column}, 1, length(${path}) + 1) = ${path} || '/'`;

/** Entries of one block of the search index, which PostgreSQL alone needs: GIN knows no order. */
export const searchBlock = 2_048;

/** What the search index keeps of an entry; `tokens` are joined by blanks. */
export const asTokens = (tokens: SQLWrapper, id: SQLWrapper): SQL<string> =>
  isPostgres
    ? sql<string>`array_to_tsvector(array_append(string_to_array(${tokens}, ' '), '~' || (${id}::int / ${sql.raw(String(searchBlock))})))`
    : sql<string>`${tokens}`;

/** Entries that hold these tokens, on PostgreSQL of these blocks alone. The index must not have an alias. */
export function hasTokens(wanted: Wanted, blocks: readonly number[] = []): SQL {
  const [and, or, quote, prefixed] = isPostgres ? [" & ", " | ", "'", ":*"] : [" AND ", " OR ", '"', " *"];
  // Tokens are letters, digits and our marks; nothing else comes near the syntax.
  const quoted = (token: string) => quote + token.replace(/[^\p{L}\p{N}\p{M}^#@!~_-]/gu, "") + quote;
  const all = (terms: Wanted[number][number]) =>
    terms.map(({ token, prefix }) => quoted(token) + (prefix ? prefixed : "")).join(and);
  const one = (ways: readonly string[]) => (ways.length > 1 ? `(${ways.map((way) => `(${way})`).join(or)})` : ways[0]);
  const parts = wanted.map((ways) => one(ways.map(all)));
  if (blocks.length > 0) parts.push(one(blocks.map((block) => quoted(`~${block}`))));
  const asked = parts.join(and);
  return isPostgres ? sql`search_index.tokens @@ ${asked}::tsquery` : sql`search_index match ${asked}`;
}

/**
 * A column that PostgreSQL shall follow no index by: to sort few rows, which it hopes to meet soon there, not
 * knowing that what is open is due last; or among those of an index, where it fears many searches.
 */
export const unfollowed = (column: AnyColumn): SQL => (isPostgres ? sql`(array[${column}])[1]` : sql`${column}`);

/** A column for which no index is sought; PostgreSQL knows by its statistics what SQLite has to be told. */
export const unsought = (column: AnyColumn): SQL => (isPostgres ? sql`${column}` : sql`+${column}`);

/**
 * True when no other transaction is at this job; until this one ends, none is let in. SQLite has one
 * writer at a time: whoever comes second begins when the first is done, and finds nothing left.
 */
export async function isOnlyOne(tx: Tx, job: string): Promise<boolean> {
  if (!isPostgres) return true;
  const got = sql<boolean>`pg_try_advisory_xact_lock(hashtextextended(${job}, 0))`;
  const [row] = await tx.select({ got }).from(sql`(select 1) as one`);
  return row?.got === true;
}
