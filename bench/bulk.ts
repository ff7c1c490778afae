import { getTableName } from "drizzle-orm";
import { closeDatabase, db } from "@/db/client";
import { issues } from "@/db/schema";
import { growing } from "@/scripts/demo/grow/grow";
import { plainRow } from "@/scripts/demo/grow/insert-rows";
import { type BareRow, bare } from "./bare-rows";

// The bulk load, and bare prepared inserts of the same rows into another database: they take turns at
// every transaction, so that what else the machine does meets both. Prints rows and both times.

const [other = "", more = "0"] = process.argv.slice(2);
const base = await bare(other);
let rows = 0;
let plain = 0;
let ours = 0;
let since = performance.now();
for await (const written of growing((await db.$count(issues)) + Number(more))) {
  ours += performance.now() - since;
  const list: [table: string, row: BareRow][] = [];
  for (const [table, some] of written) for (const row of some) list.push([getTableName(table), plainRow(table, row)]);
  const started = performance.now();
  await base.write((insert) => {
    for (const [table, row] of list) insert(table, row);
  });
  plain += performance.now() - started;
  rows += list.length;
  since = performance.now();
}
ours += performance.now() - since;
await base.close();
await closeDatabase();
console.log(JSON.stringify({ rows, ours: ours / 1000, bare: plain / 1000 }));
