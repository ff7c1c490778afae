import "./machine/load-env";
import { parseArgs } from "node:util";
import { migrate } from "@/db/client";
import { dayOf, isDay, startOf } from "@/domain/calendar";
import { sweep } from "@/features/notices/commands/sweep";
import { now } from "@/lib/clock";
import { commandLine } from "./machine/command-line";

const usage = "用法：npm run sweep -- [--as-of 2023-07-03]";

/** By hand what the server does by itself every working day. */
async function run(): Promise<number> {
  const { values } = parseArgs({ options: { "as-of": { type: "string" } } });
  const asOf = values["as-of"] ?? dayOf(now());
  if (!isDay(asOf)) {
    console.error(`--as-of ${asOf} 不是日期，应如 2023-07-03。`);
    return 2;
  }
  await migrate();
  // At nine on that day; the present day at its present hour.
  const at = asOf === dayOf(now()) ? now() : new Date(startOf(asOf).getTime() + 9 * 3_600_000);
  const sent = await sweep(at);
  if (sent === undefined) {
    console.error("另一个进程正在提醒，请稍后再试。");
    return 1;
  }
  console.log(`${sent} sent`);
  return 0;
}

await commandLine(run, usage);
