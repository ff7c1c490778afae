import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/test-support/servers/free-port";
import { runTypescript } from "@/test-support/servers/run-typescript";
import { ended, isUp } from "@/test-support/servers/server-process";
import { hangUp, load } from "./load";
import { cookieOf } from "./server";

// npm run bench:processes: one, two and four processes on one SQLite file, as workers behind one port
// and as servers of their own behind nginx; all up at once and measured in turns. Wants `nginx` and a build.

const counts = [1, 2, 4];
const rounds = Number(process.env.ROUNDS ?? 5);
const [connections, seconds] = [32, 2];
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
const folder = mkdtempSync(join(tmpdir(), "walk-processes-"));
const children: ChildProcess[] = [];

Object.assign(process.env, {
  NODE_ENV: "production",
  DATABASE_URL: `file:${join(folder, "walk.db")}`,
  STORAGE_DIR: join(folder, "files"),
  HOST: "127.0.0.1",
  DEMO: "1",
  DEMO_PASSWORD: "Only-for-tests-1",
  NEXTAUTH_SECRET: "only-for-tests-only-for-tests-only",
  ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
  NEXTAUTH_URL: "http://127.0.0.1:3000",
  LOG_LEVEL: "error",
  CLOCK_AT: "2023-07-03T09:00:00+08:00", // a due day is not long past
});

async function begin(command: string, given: readonly string[], port: number): Promise<string> {
  const child = spawn(command, given, { env: { ...process.env, PORT: String(port) }, stdio: "ignore" });
  children.push(child);
  const url = `http://127.0.0.1:${port}`;
  if (!(await isUp(url, child, 60))) throw new Error(`${command} ${given.join(" ")} did not come up`);
  return url;
}

/** As in docs/deployment/nginx.conf, without TLS. */
async function nginx(name: string, ports: readonly number[]): Promise<string> {
  const [port, own] = [await freePort(), join(folder, name)];
  mkdirSync(own);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (one) => `${one}_temp_path ${own}/${one};`,
  );
  writeFileSync(
    `${own}/nginx.conf`,
    `daemon off; worker_processes 1; pid ${own}/pid; error_log ${own}/log;
events { worker_connections 1024; }
http { access_log off; ${temporary.join(" ")}
  upstream walk { ${ports.map((one) => `server 127.0.0.1:${one};`).join(" ")} keepalive 32; }
  server { listen 127.0.0.1:${port};
    location / { proxy_pass http://walk; proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_set_header Host $http_host; } } }`,
  );
  return begin("nginx", ["-p", own, "-e", `${own}/log`, "-c", `${own}/nginx.conf`], port);
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function run(): Promise<void> {
  await runTypescript("scripts/db-demo.ts", process.env.DATABASE_URL ?? "", "--as-of", "2023-06-30");
  const cookie = await cookieOf(process.env.DATABASE_URL ?? "", "inspector");
  const arrangements: [string, string][] = [];
  for (const count of counts) {
    const port = await freePort();
    const workers = ["--import", "tsx", "scripts/start.ts", "--workers", String(count)];
    arrangements.push([`${count} workers`, await begin(process.execPath, workers, port)]);
    arrangements.push([`${count} workers behind nginx`, await nginx(`workers${count}`, [port])]);
  }
  const ports: number[] = [];
  for (let count = 0; count < Math.max(...counts); count++) {
    const port = await freePort();
    await begin(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], port);
    ports.push(port);
  }
  arrangements.push(["1 server, as Next starts it", `http://127.0.0.1:${ports[0]}`]);
  for (const count of counts)
    arrangements.push([`${count} servers behind nginx`, await nginx(`servers${count}`, ports.slice(0, count))]);

  for (const path of ["/issues?state=rectifying&sort=due", "/api/v1/issues?status=rectifying"]) {
    const readings = new Map<string, number[]>(arrangements.map(([name]) => [name, []]));
    for (let round = 0; round <= rounds; round++)
      for (const [name, url] of arrangements) {
        const { perSecond } = await load({ name, address: () => url + path, cookie }, connections, seconds);
        hangUp();
        if (round > 0) readings.get(name)?.push(perSecond); // the first warms up
      }
    const base = median(readings.get("1 workers") ?? []);
    console.log(`\n${path}: requests a second, median of ${rounds} rounds, and how many times one worker's`);
    for (const [name, all] of readings)
      console.log(`${name.padEnd(30)} ${median(all).toFixed(0).padStart(6)}   × ${(median(all) / base).toFixed(2)}`);
  }
}

try {
  await run();
} finally {
  await Promise.all(children.reverse().map((child) => ended(child)));
  rmSync(folder, { recursive: true, force: true });
}
