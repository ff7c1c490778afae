import { closeDatabase } from "@/db/client";
import { isPostgres } from "@/db/dialect";
import { entryTokens } from "@/domain/text/search";
import { tell } from "@/features/pain-points/commands/tell";
import { findablePainPoint } from "@/features/pain-points/queries/findable";
import { type BareRow, bare } from "./bare-rows";

// The command that submits a pain point, durable, against bare code that writes the same rows into a
// database of the same schema. Takes turns and prints both rates of every round.

const [other = "", rounds = "5", each = "200"] = process.argv.slice(2);
const now = new Date("2023-07-03T09:30:00+08:00");
const places = ["窗口", "自助机", "网上大厅", "电话", "乡镇便民中心"];

async function told(nth: number): Promise<string> {
  const text = `第${nth}次去${places[nth % places.length]}办理营业执照变更，材料要求前后说法不一，来回跑了${2 + (nth % 5)}趟，希望一次说清。`;
  const result = await tell(
    { text, taskCode: "A-001", unit: "SGJ", name: "王小明", phone: "0566-5550123", language: "zh-CN" },
    { now, quarantine: null },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.number;
}

const [source, copy] = [await bare(process.env.DATABASE_URL ?? ""), await bare(other)];

interface Written {
  scope: string;
  rows: [table: string, row: BareRow][];
  /** For the search index, as text of all tokens. */
  entry: { id: unknown; tokens: string };
}
/** What the command has written for one number. */
async function writtenFor(number: string): Promise<Written> {
  const [painPoint = {}] = await source.rows("select * from pain_points where number = ?", number);
  const rows: Written["rows"] = [["pain_points", painPoint]];
  for (const table of ["spans", "events"])
    for (const row of await source.rows(`select * from ${table} where subject_id = ?`, painPoint.id))
      rows.push([table, row]);
  const entries = await source.rows("select * from search_entries where subject_id = ?", painPoint.id);
  const [entry] = entries;
  for (const row of entries) rows.push(["search_entries", row]);
  const { text, jurisdiction } = painPoint as { text: string; jurisdiction: string };
  const tokens = entryTokens(findablePainPoint({ number, text, jurisdiction })).join(" ");
  return { scope: `painPoint:${number.slice(0, 7)}`, rows, entry: { id: entry?.id, tokens } };
}

const indexing = isPostgres
  ? `insert into search_index (id, tokens) values (?, array_to_tsvector(string_to_array(?, ' ')))`
  : "insert into search_index (rowid, tokens) values (?, ?)";

async function writeBare({ scope, rows, entry }: Written): Promise<void> {
  await copy.write((insert, run) => {
    run(
      "insert into counters (scope, value) values (?, 1) on conflict (scope) do update set value = counters.value + 1",
      scope,
    );
    for (const [table, row] of rows) insert(table, row);
    run(indexing, entry.id, entry.tokens);
  });
}

const count = Number(each);
const perSecond = async (work: (nth: number) => Promise<unknown>) => {
  const started = performance.now();
  for (let nth = 0; nth < count; nth++) await work(nth);
  return count / ((performance.now() - started) / 1000);
};
const rates: { ours: number; bare: number }[] = [];
for (let round = -1; round < Number(rounds); round++) {
  const numbers: string[] = [];
  const ours = await perSecond(async (nth) => numbers.push(await told((round + 1) * count + nth)));
  const written: Written[] = [];
  for (const number of numbers) written.push(await writtenFor(number));
  const plain = await perSecond((nth) => writeBare(written[nth] as Written));
  if (round >= 0) rates.push({ ours, bare: plain }); // the first is to warm up
}
await source.close();
await copy.close();
await closeDatabase();
console.log(JSON.stringify(rates));
