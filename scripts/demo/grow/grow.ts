import { like, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { db, transaction } from "@/db/client";
import { counters, issues } from "@/db/schema";
import { fillMarks } from "@/features/closing-texts/commands";
import { rebuildDerived } from "@/features/issues/commands/derived";
import { refreshSearch } from "@/features/search/commands/refresh";
import { rowsOf } from "./copy-rows";
import { deal } from "./deal";
import { insertRows, type Row } from "./insert-rows";
import { templates } from "./templates";

/** Issues of one transaction: enough for one to cost little, few enough for the log to stay small. */
const together = 500;
const scoped = "issue:";

/** What is derived from rows: the index that search looks into, and the totals that figures add up, the marks of closing texts. */
export async function deriveAll(): Promise<void> {
  await refreshSearch();
  await rebuildDerived();
  await fillMarks();
}

type Written = ReadonlyMap<PgTable, readonly Row[]>;

/**
 * Grows what is there to `total` issues for measuring: each issue that commands have made happens
 * again in other weeks, with all its records and a history of its own, by plain rows. Gives the
 * rows of each transaction; `growWalks` and `deriveAll` come after it.
 */
export async function* growing(total: number): AsyncGenerator<Written, void> {
  const missing = total - (await db.$count(issues));
  if (missing <= 0) return;
  const kept = await db
    .select()
    .from(counters)
    .where(like(counters.scope, `${scoped}%`));
  const numbers = new Map(kept.map(({ scope, value }) => [scope.slice(scoped.length), value]));
  const dealt = deal(await templates(), missing, numbers);
  for (let at = 0; at < dealt.length; at += together) {
    const rows = new Map<PgTable, Row[]>();
    for (const [nth, copy] of dealt.slice(at, at + together).entries())
      for (const [table, more] of rowsOf(copy, at + nth)) {
        const list = rows.get(table);
        if (list) list.push(...more);
        else rows.set(table, more);
      }
    await transaction(async (tx) => {
      for (const [table, list] of rows) await insertRows(tx, table, list);
    });
    yield rows;
  }
  await transaction(async (tx) => {
    for (const [scope, value] of numbers)
      await tx
        .insert(counters)
        .values({ scope: scoped + scope, value })
        .onConflictDoUpdate({ target: counters.scope, set: { value: sql`excluded.value` } });
  });
}

/** Grows to so many, and gives the number of rows written. */
export async function growTo(total: number): Promise<number> {
  let written = 0;
  for await (const rows of growing(total)) for (const list of rows.values()) written += list.length;
  return written;
}
