// npm test: everything, on a fresh clone too. The last line is `N passed, N failed`.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installMissing } from "./machine/install.mjs";

const folder = mkdtempSync(join(tmpdir(), "walk-test-"));
chmodSync(folder, 0o711); // run as root, PostgreSQL's cluster belongs to a user of its own, who must get through
let passed = 0;
let failed = 0;
let child;

// What somebody has set for their own server must not reach the tests.
const ours =
  /^(DATABASE_URL|STORAGE_.*|PORT|HOST|NEXTAUTH_.*|ENCRYPTION_KEYS|TRUST_PROXY|RATE_LIMIT|DEMO.*|CLOCK_AT|LOG_LEVEL|NODE_ENV)$/;
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));

function run(file, given, env = {}) {
  return new Promise((resolve) => {
    child = spawn(process.execPath, [file, ...given], {
      stdio: "inherit",
      // What tests and browser leave behind goes with the folder at the end.
      env: { ...clean, NEXT_TELEMETRY_DISABLED: "1", TMPDIR: folder, ...env },
    });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

function count(name, good, bad, exitCode) {
  // A stage that crashed without counting anything has failed all the same.
  const more = exitCode !== 0 && bad === 0 ? 1 : 0;
  passed += good;
  failed += bad + more;
  console.log(`\n[${name}] ${good} passed, ${bad + more} failed\n`);
  return bad + more === 0;
}

/** One check, one test. */
async function check(name, file, ...given) {
  const code = await run(file, given);
  return count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, code);
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

async function units() {
  const file = join(folder, "vitest.json");
  const code = await run("node_modules/vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const all = read(file);
  if (!all) return count("vitest", 0, 1, code);
  // Skipped and unfinished tests are failed ones.
  count("vitest", all.numPassedTests, all.numTotalTests - all.numPassedTests, code);
}

async function browser() {
  const { chromiumOrInstall } = await import("./machine/browser.mjs");
  const chromium = chromiumOrInstall();
  if (!chromium) return count("e2e", 0, 1, 1);
  const file = join(folder, "playwright.json");
  const code = await run("node_modules/@playwright/test/cli.js", ["test", "--reporter=list,json"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const stats = read(file)?.stats;
  if (!stats) return count("e2e", 0, 1, code);
  count("e2e", stats.expected, stats.unexpected + stats.flaky + stats.skipped, code);
}

async function all() {
  if (!installMissing()) return count("install", 0, 1, 1);
  await check("lint", "node_modules/@biomejs/biome/bin/biome", "check", ".");
  await check("routes", "scripts/next.mjs", "typegen");
  await check("types", "node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "false");
  await units();
  if (await check("build", "scripts/next.mjs", "build")) await browser();
  else count("e2e", 0, 1, 1); // no build, no browser tests: that is a failure and not a silence
}

function end(code) {
  rmSync(folder, { recursive: true, force: true });
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    child?.kill(signal);
    failed++;
    end(130);
  });

await all().catch((error) => {
  console.error(error);
  failed++;
});
end(failed > 0 || passed === 0 ? 1 : 0);
