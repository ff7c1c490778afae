import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, cpus, platform, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freePort } from "@/test-support/servers/free-port";
import { officePaths, publicPaths } from "./addresses";
import { type Databases, databases, demonstration, grow } from "./databases";
import { firstLoad } from "./first-load";
import { hangUp } from "./load";
import { resultFiles, writeMeasured } from "./measured";
import { measureGrowth, measureThroughput, type Stand } from "./pages";
import { atMost, type Measure, onScreen, type Report, write } from "./report";
import type { Effort } from "./rounds";
import { cookieOf, startServer } from "./server";
import { measureWriting } from "./writing";

const usage = `npm run bench -- [--issues 1000,10000,100000] [--postgres] [--short] [--no-build] [--out FILE]`;
const build = ".next-bench";
const long: Effort & { tells: number; bulk: number } = {
  rounds: 5,
  seconds: 3,
  requests: 120,
  connections: 16,
  tells: 300,
  bulk: 10_000,
};
const short: typeof long = { rounds: 1, seconds: 0.5, requests: 5, connections: 4, tells: 20, bulk: 100 };

const { values } = parseArgs({
  options: {
    issues: { type: "string" },
    postgres: { type: "boolean", default: false },
    short: { type: "boolean", default: false },
    "no-build": { type: "boolean", default: false },
    out: { type: "string" },
  },
});
const effort = values.short ? short : long;
const sizes = (values.issues ?? (values.short ? "800,1000" : "1000,10000,100000")).split(",").map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error(usage);
sizes.sort((a, b) => a - b);
const [onSqlite, onPostgres] = resultFiles as [string, string];
const standard = values.postgres ? onPostgres : onSqlite;
// What was measured in small is no result: it would stand on the page as one.
const out = values.out ?? (values.short ? join(tmpdir(), `walk-bench-short-${process.pid}.json`) : standard);

Object.assign(process.env, {
  BENCH: "1",
  NEXT_DIST_DIR: build,
  NEXT_TELEMETRY_DISABLED: "1",
  DEMO: "1",
  DEMO_PASSWORD: "Only-for-bench-1",
  NEXTAUTH_SECRET: "only-for-bench-only-for-bench-only",
  ENCRYPTION_KEYS: `bench:${Buffer.alloc(32, 7).toString("base64")}`,
  CLOCK_AT: "2023-07-03T09:00:00+08:00",
  LOG_LEVEL: "error",
  RATE_LIMIT: "1000000",
});

const say = (words: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${words}`);

/** A script in a process of its own, as the server is; it has begun when it says its first word. */
async function startBeside(script: string, databaseUrl: string) {
  const port = await freePort();
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  const child = spawn(process.execPath, [tsx, script], {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill("SIGTERM") };
}

async function measurePages(all: Databases, start: string, facts: Report["facts"]) {
  const stops: (() => unknown)[] = [];
  const memory: [size: number, memory: () => number][] = [];
  const stands: Stand[] = [];
  try {
    let largest = start;
    for (const size of sizes) {
      largest = await all.copy(start, `issues_${size}`);
      const { rows, seconds } = await grow(largest, size);
      facts[`rows of ${size} issues`] = rows;
      facts[`seconds to grow to ${size} issues`] = seconds;
      const cookies = {
        inspector: await cookieOf(largest, "inspector"),
        county: await cookieOf(largest, "county-inspector"),
        head: await cookieOf(largest, "head"),
        leader: await cookieOf(largest, "leader"),
      };
      const server = await startServer(largest);
      const writer = await startBeside("bench/write-beside.ts", largest);
      stops.push(server.stop, writer.stop);
      memory.push([size, server.memory]);
      facts[`megabytes at ${size} issues, before`] = server.memory();
      stands.push({ size, url: server.url, cookies });
      say(`a server stands on ${size} issues`);
    }
    const measures = await measureFirstLoad(stands.at(-1) as Stand, facts);
    const grown = await measureGrowth(stands, effort);
    say("growth is measured");
    const bare = await startBeside("bench/bare-server.ts", largest);
    stops.push(bare.stop);
    const loaded = await measureThroughput(stands.at(-1) as Stand, bare.url, effort);
    say("throughput is measured");
    for (const [size, after] of memory) facts[`megabytes at ${size} issues, after`] = after();
    return {
      measures: [...loaded.measures, ...grown.measures, ...measures],
      readings: [...loaded.readings, ...grown.readings],
    };
  } finally {
    hangUp();
    for (const stop of stops) await stop();
  }
}

/** First-load JavaScript: public pages have a budget beyond the framework's own, the others are shown. */
async function measureFirstLoad({ url, cookies }: Stand, facts: Report["facts"]): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const path of publicPaths) {
    const { all, framework } = await firstLoad(url, build, path);
    const from = { bytes: all, framework };
    measures.push(
      atMost(`first-load JavaScript of ${path}, kB beyond the framework's own`, all - framework, 1_000, 15, from),
    );
  }
  for (const path of officePaths) {
    const { all } = await firstLoad(url, build, path, cookies.inspector);
    facts[`first-load JavaScript of ${path}, kB`] = all / 1_000;
  }
  return measures;
}

const commit = () => {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
};

async function run(): Promise<Report> {
  if (!values["no-build"]) {
    say("building");
    execFileSync(process.execPath, ["scripts/next.mjs", "build"], { stdio: ["ignore", "ignore", "inherit"] });
  }
  const folder = mkdtempSync(join(tmpdir(), "walk-bench-"));
  process.env.STORAGE_DIR = join(folder, "files");
  const all = await databases(folder, values.postgres);
  try {
    say("loading the demonstration");
    const start = await demonstration(all);
    const facts: Report["facts"] = {};
    const pages = await measurePages(all, start, facts);
    const writing = await measureWriting(all, start, {
      rounds: effort.rounds,
      tells: effort.tells,
      issues: effort.bulk,
    });
    return {
      about: {
        commit: commit(),
        database: values.postgres ? "postgresql" : "sqlite",
        issues: sizes.join(","),
        node: process.version,
        machine: `${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? ""}`,
        at: new Date().toISOString(),
      },
      measures: [...pages.measures, ...writing],
      readings: pages.readings,
      facts,
    };
  } finally {
    await all.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const report = await run();
write(out, report);
if (!values.out && !values.short) writeMeasured();
console.log(onScreen(report));
const missed = report.measures.filter(({ met }) => !met);
console.log(`\n${report.measures.length - missed.length} met, ${missed.length} missed → ${out}`);
