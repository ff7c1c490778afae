import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { getTableColumns, sql, Table } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { db, type Tx } from "@/db/client";
import { leases, rateLimits, sessions, startedBytes } from "@/db/schema";
import { keyOf, tableNames, tablesInOrder } from "@/db/tables";

// Rows as lines of JSON, by the names of the code: the same from both databases and for both.

type Row = Record<string, unknown>;
const page = 1_000;
/** Below what one statement may bind on either database. */
const bound = 20_000;

/** Of one machine's moment: whoever was signed in signs in again, what was on its way is not there. */
const passing: readonly unknown[] = [sessions, rateLimits, startedBytes, leases];

/** What an archive holds. */
export const archived = (): PgTable[] => tablesInOrder().filter((table) => !passing.includes(table));

export const nameOf = (table: PgTable): string => tableNames.get(table) ?? "";
export const columnsOf = (table: PgTable): Record<string, PgColumn> => getTableColumns(table);

function nameIn(table: PgTable, column: PgColumn): string {
  const found = Object.entries(columnsOf(table)).find(([, one]) => one === column);
  if (!found) throw new Error(`${nameOf(table)} has no column ${column.name}`);
  return found[0];
}

/** Every row of a table as lines, a page at a time by its key. */
export async function* linesOf(table: PgTable, counted: (rows: number) => void): AsyncGenerator<string> {
  const key = keyOf(table);
  const names = key.map((column) => nameIn(table, column));
  const tuple = sql.join(key, sql`, `);
  for (let last: Row | undefined; ; ) {
    const at = key.map((column, place) => sql.param(last?.[names[place] ?? ""], column));
    const rows: Row[] = await db
      .select()
      .from(table)
      .where(last && sql`(${tuple}) > (${sql.join(at, sql`, `)})`)
      .orderBy(...key)
      .limit(page);
    if (rows.length > 0) yield `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`;
    counted(rows.length);
    if (rows.length < page) return;
    last = rows.at(-1);
  }
}

/** A table with the columns alone that it had when the archive was made. */
function asItWas(table: PgTable, columns: readonly string[]): PgTable {
  const kept = Object.entries(columnsOf(table)).filter(([name]) => columns.includes(name));
  // biome-ignore lint/suspicious/noExplicitAny: drizzle's own name of a table's columns is not in its types.
  const symbol = (Table as any).Symbol.Columns as symbol;
  return Object.create(table, { [symbol]: { value: Object.fromEntries(kept) } });
}

/** Writes lines back as rows; gives their number. */
export async function fill(tx: Tx, table: PgTable, columns: readonly string[], lines: Readable): Promise<number> {
  const instants = Object.entries(columnsOf(table)).filter(([, column]) => column.dataType === "date");
  const target = asItWas(table, columns);
  const size = Math.min(page, Math.floor(bound / columns.length));
  let waiting: Row[] = [];
  let count = 0;
  const write = async () => {
    if (waiting.length > 0) await tx.insert(target).values(waiting);
    count += waiting.length;
    waiting = [];
  };
  for await (const line of createInterface({ input: lines, crlfDelay: Number.POSITIVE_INFINITY })) {
    const row = JSON.parse(line) as Row;
    for (const [name] of instants) if (typeof row[name] === "string") row[name] = new Date(row[name]);
    waiting.push(row);
    if (waiting.length >= size) await write();
  }
  await write();
  return count;
}
