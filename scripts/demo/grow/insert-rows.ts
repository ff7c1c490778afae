import type Sqlite from "better-sqlite3";
import { getTableColumns, getTableName, sql } from "drizzle-orm";
import { CasingCache } from "drizzle-orm/casing";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { isPostgres } from "@/db/dialect";

// Many rows at once without building SQL for each: prepared raw statements on SQLite, and on
// PostgreSQL one statement for all of them.

export type Row = Record<string, unknown>;

const casing = new CasingCache("snake_case");
const columnsOf = (table: PgTable): [key: string, name: string, column: PgColumn][] =>
  Object.entries(getTableColumns(table)).map(([key, column]) => [key, casing.getColumnCasing(column), column]);

const statements = new WeakMap<Tx, Map<PgTable, (row: Row) => void>>();

/** The statement that writes a row of this table; prepared once for each connection. */
function writerOf(tx: Tx, table: PgTable): (row: Row) => void {
  const kept = statements.get(tx) ?? new Map<PgTable, (row: Row) => void>();
  statements.set(tx, kept);
  const known = kept.get(table);
  if (known) return known;
  const columns = columnsOf(table);
  const names = columns.map(([, name]) => `"${name}"`).join(", ");
  const { $client } = tx as unknown as { $client: Sqlite.Database };
  const statement = $client.prepare(
    `insert into "${getTableName(table)}" (${names}) values (${columns.map(() => "?").join(", ")})`,
  );
  const write = (row: Row) => {
    statement.run(columns.map(([key, , column]) => (row[key] == null ? null : column.mapToDriverValue(row[key]))));
  };
  kept.set(table, write);
  return write;
}

/** A row as a driver is given it, every column by its name. */
export const plainRow = (table: PgTable, row: Row): Row =>
  Object.fromEntries(
    columnsOf(table).map(([key, name, column]) => [name, row[key] == null ? null : column.mapToDriverValue(row[key])]),
  );

/** Most rows that one PostgreSQL statement is given: a few megabytes of text. */
const most = 2_000;

/** Writes whole rows, every column given. */
export async function insertRows(tx: Tx, table: PgTable, rows: readonly Row[]): Promise<void> {
  if (!isPostgres) {
    const write = writerOf(tx, table);
    for (const row of rows) write(row);
    return;
  }
  const columns = columnsOf(table);
  const into = sql.identifier(getTableName(table));
  const names = sql.join(
    columns.map(([, name]) => sql.identifier(name)),
    sql`, `,
  );
  for (let at = 0; at < rows.length; at += most) {
    const text = JSON.stringify(
      rows
        .slice(at, at + most)
        .map((row) => Object.fromEntries(columns.map(([key, name]) => [name, row[key] ?? null]))),
    );
    await tx.execute(
      sql`insert into ${into} (${names}) select ${names} from json_populate_recordset(null::${into}, ${text}::json)`,
    );
  }
}
