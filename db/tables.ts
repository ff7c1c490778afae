import { getTableColumns, is, Table } from "drizzle-orm";
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import { getTableConfig as getSqliteTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { isPostgres } from "./dialect";
import * as schema from "./schema/index";

const isTable = (value: unknown): value is PgTable => is(value, Table);
// Both answer the same questions in the same words; only the types differ.
const configOf = (table: PgTable) =>
  isPostgres
    ? getTableConfig(table)
    : (getSqliteTableConfig(table as unknown as SQLiteTable) as unknown as ReturnType<typeof getTableConfig>);

/** The names of the tables as the code says them. */
export const tableNames: ReadonlyMap<PgTable, string> = new Map(
  Object.entries(schema).flatMap(([name, value]) => (isTable(value) ? [[value, name] as const] : [])),
);

/** All tables, each before those that refer to it: the order of filling; emptying goes backwards. */
export function tablesInOrder(): PgTable[] {
  const left = new Set(tableNames.keys());
  const ordered: PgTable[] = [];
  while (left.size > 0) {
    const free = [...left].filter((table) =>
      configOf(table).foreignKeys.every((key) => !left.has(key.reference().foreignTable)),
    );
    if (free.length === 0) throw new Error("tables refer to each other in a circle");
    for (const table of free) left.delete(table);
    ordered.push(...free);
  }
  return ordered;
}

/** The columns that make a row one of its kind, as the table itself has them. */
export function keyOf(table: PgTable): PgColumn[] {
  const columns = Object.values(getTableColumns(table));
  const [composite] = configOf(table).primaryKeys;
  if (!composite) return columns.filter((column) => column.primary);
  // PostgreSQL's table names copies of its columns in its keys.
  const names = composite.columns.map(({ name }) => name);
  return names.flatMap((name) => columns.filter((column) => column.name === name));
}
