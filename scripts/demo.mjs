// npm run demo: from a fresh clone to a running demonstration, in the foreground.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { installMissing } from "./machine/install.mjs";
import { whenOrphaned } from "./machine/orphan.mjs";
import { keepSecrets } from "./machine/secrets.mjs";

for (const file of [".env.local", ".env"]) if (existsSync(file)) process.loadEnvFile(file);
process.env.DEMO = "1";
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.PORT ||= "3000";
process.env.HOST ||= "127.0.0.1";
const port = Number(process.env.PORT);
const host = process.env.HOST;
const address = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;

function give(words) {
  console.error(words);
  process.exit(1);
}

/** Runs one step to its end; what it prints is shown, or returned when `quiet`. */
function step(file, given, quiet = false) {
  const { status, stdout } = spawnSync(process.execPath, [file, ...given], {
    stdio: ["inherit", quiet ? "pipe" : "inherit", "inherit"],
    encoding: "utf8",
  });
  if (status !== 0) give(`没有完成 / failed: ${[file, ...given].join(" ")}`);
  return (stdout ?? "").trim();
}

const sources = ["app", "components", "db", "domain", "features", "lib", "messages", "public"];
const alone = ["env.ts", "proxy.ts", "instrumentation.ts", "next.config.ts", "postcss.config.mjs", "package-lock.json"];

function newest(path) {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function buildIfOld() {
  const built = newest(join(process.env.NEXT_DIST_DIR || ".next", "BUILD_ID"));
  if (built > 0 && Math.max(...[...sources, ...alone].map(newest)) < built) return;
  console.log("构建 / building …");
  step("scripts/next.mjs", ["build"]);
}

/** Somebody else on the port would answer in our name. */
function portIsFree() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

async function healthy() {
  try {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(2_000) });
    return answer.status === 200;
  } catch {
    return false;
  }
}

if (!installMissing()) give("依赖没有装上 / npm ci failed");
keepSecrets();
if (!(await portIsFree())) give(`端口 ${port} 已被占用，请换一个 / port in use, try: PORT=${port + 1} npm run demo`);
buildIfOld();
const tsx = "node_modules/tsx/dist/cli.mjs";
step(tsx, ["scripts/migrate.ts"]);
if (step(tsx, ["scripts/demo/is-empty.ts"], true) === "empty") {
  console.log("装入示例数据 / loading demonstration data …");
  step(tsx, ["scripts/db-demo.ts"]);
}

const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", host, "-p", String(port)], {
  stdio: "inherit",
});
let stopping = false;
const stop = () => {
  stopping = true;
  server.kill("SIGTERM");
};
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
whenOrphaned(stop);
server.on("exit", (code) => process.exit(stopping ? 0 : (code ?? 1)));
process.on("exit", () => server.kill("SIGKILL"));

for (let tries = 0; !(await healthy()); tries++) {
  if (tries === 240) give("服务没有起来 / the server does not answer /api/health");
  await new Promise((resolve) => setTimeout(resolve, 250));
}

const accounts = [
  ["inspector, inspector2", "市专班督查员 / city inspectors"],
  ["head, liaison", "市直单位局长、联络员 / head and liaison of a municipal bureau"],
  ["two-hats", "抽调到市专班的市民政局联络员 / inspector and liaison at once"],
  ["leader", "市领导 / city leader"],
  ["county-inspector, county-inspector2", "县区督查员 / county inspectors"],
  ["county-head, county-liaison, county-leader", "县区局长、联络员、领导 / of a county"],
  ["admin, security, auditor", "系统、安全、审计三员 / the three administrators"],
];
console.log("\n示例账号 / demonstration accounts:");
for (const [names, who] of accounts) console.log(`  ${names.padEnd(46)}${who}`);
console.log(`密码 / password: ${process.env.DEMO_PASSWORD}`);
console.log(`ready ${address}`);
