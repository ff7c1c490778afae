import { type BareRow, bare } from "./bare-rows";

// Bare prepared inserts of the rows by which the first database is ahead of the second, as many in
// one transaction as the bulk load writes. Prints rows and seconds.

const [grown = "", base = ""] = process.argv.slice(2);
const tables = [
  "issues",
  "files",
  "issue_partners",
  "issue_passes",
  "proposals",
  "plans",
  "progress_reports",
  "results",
  "outcomes",
  "spans",
  "events",
];
const [from, to] = [await bare(grown), await bare(base)];
const keyOf = (row: BareRow) => String(row.id ?? [row.issue_id, row.unit, row.round, row.account_id].join(" "));

const rows: [table: string, row: BareRow][] = [];
for (const table of tables) {
  const known = new Set((await to.rows(`select * from ${table}`)).map(keyOf));
  for (const row of await from.rows(`select * from ${table}`)) if (!known.has(keyOf(row))) rows.push([table, row]);
}
// The bulk load writes some 12,000 rows together.
const together = 12_000;
const started = performance.now();
for (let at = 0; at < rows.length; at += together)
  await to.write((insert) => {
    for (const [table, row] of rows.slice(at, at + together)) insert(table, row);
  });
const seconds = (performance.now() - started) / 1000;
await from.close();
await to.close();
console.log(JSON.stringify({ rows: rows.length, seconds }));
