import { is, Table } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { getTableConfig as getSqliteTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { db, transaction } from "@/db/client";
import { isPostgres } from "@/db/dialect";
import * as schema from "@/db/schema";
import { remove } from "@/lib/storage";

const { units, tasks, accounts, walks, issues } = schema;
/** By their names. */
const kept = { 单位: units, 主题任务: tasks, 账号: accounts, 走流程: walks, 问题: issues };

/** What somebody might miss, by its name; empty for a database that may be loaded. */
export async function whatIsThere(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [word, table] of Object.entries(kept)) {
    const count = await db.$count(table);
    if (count > 0) counts.set(word, count);
  }
  return counts;
}

const isTable = (value: unknown): value is PgTable => is(value, Table);
const referencedBy = (table: PgTable): unknown[] => {
  const { foreignKeys } = isPostgres ? getTableConfig(table) : getSqliteTableConfig(table as unknown as SQLiteTable);
  return foreignKeys.map((key) => key.reference().foreignTable);
};

/** All tables, each before those that it refers to. */
function inOrder(): PgTable[] {
  const left = new Set<PgTable>(Object.values(schema).filter(isTable));
  const ordered: PgTable[] = [];
  while (left.size > 0) {
    const free = [...left].filter((table) => ![...left].some((by) => by !== table && referencedBy(by).includes(table)));
    if (free.length === 0) throw new Error("tables refer to each other in a circle");
    for (const table of free) left.delete(table);
    ordered.push(...free);
  }
  return ordered;
}

/** Removes every row and every stored file. */
export async function emptyDatabase(): Promise<void> {
  const stored = await db.select({ key: schema.files.key }).from(schema.files);
  await transaction(async (tx) => {
    for (const table of inOrder()) await tx.delete(table);
  });
  for (const { key } of stored) {
    await remove(key);
    await remove(`${key}.small`);
  }
}
