import "./machine/load-env";
import { parseArgs } from "node:util";
import { migrate } from "@/db/client";
import { dayOf, isDay } from "@/domain/calendar";
import { env } from "@/env";
import { now } from "@/lib/clock";
import { emptyDatabase, whatIsThere } from "./demo/empty-database";
import { deriveAll, growTo } from "./demo/grow/grow";
import { growWalks } from "./demo/grow/grow-walks";
import { loadDemonstration } from "./demo/load";
import { commandLine } from "./machine/command-line";
import { keepSecrets } from "./machine/secrets.mjs";

/** A ledger that no province has. */
const mostIssues = 1_000_000;
const usage = "用法：npm run db:demo -- [--as-of 2023-06-30] [--issues 100000] [--reset]";

/** What stands in the way, said with what to do next; undefined when nothing does. */
async function hindrance(asOf: string, reset: boolean): Promise<string | undefined> {
  if (!isDay(asOf)) return `--as-of ${asOf} 不是日期，应如 2023-06-30。`;
  if (asOf > dayOf(now())) return `--as-of ${asOf} 在今天之后；示例数据只能截至今天或更早。`;
  const present = [...(await whatIsThere())].map(([word, count]) => `${word} ${count}`);
  if (present.length === 0 || reset) return undefined;
  return `数据库里已有数据（${present.join("、")}），没有改动。确要清空后重新载入，请加 --reset。`;
}

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: { "as-of": { type: "string" }, reset: { type: "boolean" }, issues: { type: "string" } },
  });
  const issues = values.issues === undefined ? 0 : Number(values.issues);
  if (!Number.isInteger(issues) || issues < 0 || issues > mostIssues) {
    console.error(`--issues ${values.issues} 不是可用的数目，应为不超过 ${mostIssues} 的整数。`);
    return 2;
  }
  keepSecrets();
  await migrate();
  const asOf = values["as-of"] ?? dayOf(now());
  const reset = values.reset ?? false;
  const reason = await hindrance(asOf, reset);
  if (reason) {
    console.error(reason);
    return 1;
  }
  if (reset) await emptyDatabase();
  const started = performance.now();
  await loadDemonstration(asOf, env().DEMO_PASSWORD ?? "");
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`示例数据已载入（截至 ${asOf}，用时 ${seconds} 秒）。全部示例账号的密码：${env().DEMO_PASSWORD}`);
  if (issues > 0) await grow(issues);
  return 0;
}

async function grow(issues: number): Promise<void> {
  const started = performance.now();
  const rows = await growTo(issues);
  const seconds = (performance.now() - started) / 1000;
  await growWalks();
  await deriveAll();
  console.log(
    `问题已增至 ${issues} 个，仅供压力测试（${rows} 行，用时 ${seconds.toFixed(1)} 秒，每秒 ${Math.round(rows / seconds)} 行）。`,
  );
}

await commandLine(run, usage);
