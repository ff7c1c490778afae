import { spawn } from "node:child_process";
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/test-support/servers/free-port";
import { type Cluster, startPostgres } from "@/test-support/servers/postgres-cluster";
import { runTypescript } from "@/test-support/servers/run-typescript";
import { ended, isUp } from "@/test-support/servers/server-process";
import { storyBegins } from "./template";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

export interface Server {
  url: string;
  pid: number | undefined;
  /** What it has printed so far. */
  log(): string;
  stop(): Promise<unknown>;
}

/**
 * A folder with a copy of the demonstration and a free port, in this process' environment: fixtures
 * reach the same database through lib/. Gives what takes it away again.
 */
export async function ownPlace(
  clockAt: string,
  on: "sqlite" | "postgres" | Cluster = "sqlite",
  bucket: Record<string, string> = {},
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "walk-server-"));
  const demonstration = `file:${join(folder, "walk.db")}`;
  cpSync(process.env.E2E_TEMPLATE ?? "", folder, { recursive: true });
  const port = await freePort();
  const cluster = on === "postgres" ? await startPostgres() : on === "sqlite" ? undefined : on;
  Object.assign(process.env, {
    DATABASE_URL: (await cluster?.create("walk_story", "template0")) ?? demonstration,
    STORAGE_DIR: join(folder, "files"),
    HOST: "127.0.0.1",
    PORT: String(port),
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    CLOCK_AT: clockAt,
  });
  if (cluster) await carryOver(demonstration, process.env.DATABASE_URL ?? "", folder, bucket);
  return async () => {
    const { closeDatabase } = await import("@/db/client");
    await closeDatabase();
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** As one would move to the other kind of database, and into a bucket: backed up and restored. */
async function carryOver(from: string, to: string, folder: string, bucket: Record<string, string>): Promise<void> {
  const archive = join(folder, "demonstration.tar");
  await runTypescript("scripts/backup.ts", from, archive);
  Object.assign(process.env, bucket);
  await runTypescript("scripts/restore.ts", to, archive);
  rmSync(archive);
}

/** The production build, with database and storage of its own. */
export async function startServer(clockAt = storyBegins): Promise<Server> {
  const leave = await ownPlace(clockAt);
  const serving = await serve();
  return {
    ...serving,
    stop: async () => {
      await serving.stop();
      await leave();
    },
  };
}

export type Serving = Server & {
  /** Null when a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/**
 * One server as the environment says; `stop("SIGKILL")` gives it no time to say good-bye. `logTo`: the file
 * that it prints to, rather than to us.
 */
export const serve = ({ logTo }: { logTo?: string } = {}): Promise<Serving> => {
  const port = Number(process.env.PORT);
  return serveBy([next, "start", "-H", "127.0.0.1", "-p", String(port)], port, logTo);
};

/** The same by `npm start`, which upgrades the database first; on a port of its own. */
export const serveByStart = (port: number, ...given: string[]): Promise<Serving> =>
  serveBy(["--import", "tsx", "scripts/start.ts", ...given], port);

async function serveBy(given: readonly string[], port: number, logTo?: string): Promise<Serving> {
  const url = `http://127.0.0.1:${port}`;
  const said: string[] = [];
  const env = { ...process.env, PORT: String(port), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const file = logTo === undefined ? undefined : openSync(logTo, "a");
  const to = file ?? "pipe";
  const child = spawn(process.execPath, given, { env: env as NodeJS.ProcessEnv, stdio: ["ignore", to, to] });
  child.stdout?.on("data", (words) => said.push(String(words)));
  child.stderr?.on("data", (words) => said.push(String(words)));
  if (file !== undefined) closeSync(file);
  const leave = () => child.kill("SIGKILL");
  process.once("exit", leave);

  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    process.off("exit", leave);
    await ended(child, signal);
    return child.exitCode;
  };
  if (!(await isUp(url, child, 60))) {
    await stop();
    throw new Error(`the server did not come up:\n${said.join("")}`);
  }
  return { url, pid: child.pid, log: () => (logTo ? readFileSync(logTo, "utf8") : said.join("")), stop };
}
