import "./machine/load-env";
import { parseArgs } from "node:util";
import { closeDatabase } from "@/db/client";
import { requireSecrets } from "@/env";
import { faultWords } from "./machine/fault-words";
import { upgrade } from "./upgrade";
import { work } from "./workers";

// npm start: refuses without secrets, brings the database up to date, then serves the build.
const usage = "用法 / usage: npm start [-- --workers N]";
function workersAsked(): number {
  try {
    const { values } = parseArgs({ options: { workers: { type: "string", default: "1" } } });
    if (/^[1-9]\d?$/.test(values.workers)) return Number(values.workers);
  } catch {
    // told below
  }
  console.error(usage);
  process.exit(2);
}

const workers = workersAsked();
try {
  requireSecrets();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
try {
  await upgrade();
} catch (error) {
  console.error(faultWords(error));
  process.exit(1);
}
await closeDatabase();
work(workers);
