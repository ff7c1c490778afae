import { db, transaction } from "@/db/client";
import * as schema from "@/db/schema";
import { emptySearchIndex } from "@/db/search-index";
import { tablesInOrder } from "@/db/tables";
import { remove } from "@/lib/files/storage";

const { units, tasks, accounts, walks, issues, painPoints } = schema;
/** By their names. */
const kept = { 单位: units, 主题任务: tasks, 账号: accounts, 走流程: walks, 问题: issues, 诉求: painPoints };

/** What somebody might miss, by its name; empty for a database that may be loaded. */
export async function whatIsThere(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [word, table] of Object.entries(kept)) {
    const count = await db.$count(table);
    if (count > 0) counts.set(word, count);
  }
  return counts;
}

/** Removes every row and every stored file. */
export async function emptyDatabase(): Promise<void> {
  const stored = await db.select({ key: schema.files.key }).from(schema.files);
  await transaction(async (tx) => {
    for (const table of tablesInOrder().reverse()) await tx.delete(table);
    await emptySearchIndex(tx);
  });
  for (const { key } of stored) {
    await remove(key);
    await remove(`${key}.small`);
  }
}
