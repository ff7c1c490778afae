import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/test-support/servers/free-port";
import { ended, isUp } from "@/test-support/servers/server-process";
import { storyBegins } from "./template";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

export interface Server {
  url: string;
  /** What it has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/**
 * A folder with a copy of the demonstration and a free port, in this process' environment: fixtures
 * reach the same database through lib/. Gives what takes it away again.
 */
export async function ownPlace(clockAt: string): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "walk-server-"));
  cpSync(process.env.E2E_TEMPLATE ?? "", folder, { recursive: true });
  const port = await freePort();
  Object.assign(process.env, {
    DATABASE_URL: `file:${join(folder, "walk.db")}`,
    STORAGE_DIR: join(folder, "files"),
    HOST: "127.0.0.1",
    PORT: String(port),
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    CLOCK_AT: clockAt,
  });
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The production build, with database and storage of its own. */
export async function startServer(clockAt = storyBegins): Promise<Server> {
  const leave = await ownPlace(clockAt);
  const serving = await serve();
  return {
    ...serving,
    stop: async () => {
      await serving.stop();
      leave();
    },
  };
}

/** One server as the environment says; `stop("SIGKILL")` gives it no time to say good-bye. */
export async function serve(): Promise<Server & { stop(signal?: NodeJS.Signals): Promise<void> }> {
  const { PORT, NEXTAUTH_URL: url = "" } = process.env;
  const said: string[] = [];
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(PORT)], { env });
  child.stdout.on("data", (words) => said.push(String(words)));
  child.stderr.on("data", (words) => said.push(String(words)));
  const leave = () => child.kill("SIGKILL");
  process.once("exit", leave);

  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    process.off("exit", leave);
    await ended(child, signal);
  };
  if (!(await isUp(url, child, 60))) {
    await stop();
    throw new Error(`the server did not come up:\n${said.join("")}`);
  }
  return { url, log: () => said.join(""), stop };
}
