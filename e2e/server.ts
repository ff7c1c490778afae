import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/test-support/free-port";
import { storyBegins } from "./template";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

export interface Server {
  url: string;
  /** What it has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/**
 * The production build on a free port, with database and storage of its own. This process shares
 * its environment, so that fixtures may reach the same database through lib/.
 */
export async function startServer(clockAt = storyBegins): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "walk-server-"));
  cpSync(process.env.E2E_TEMPLATE ?? "", folder, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  Object.assign(process.env, {
    DATABASE_URL: `file:${join(folder, "walk.db")}`,
    STORAGE_DIR: join(folder, "files"),
    HOST: "127.0.0.1",
    PORT: String(port),
    NEXTAUTH_URL: url,
    CLOCK_AT: clockAt,
  });
  const said: string[] = [];
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], { env });
  child.stdout.on("data", (words) => said.push(String(words)));
  child.stderr.on("data", (words) => said.push(String(words)));
  const leave = () => child.kill("SIGKILL");
  process.once("exit", leave);

  const stop = async () => {
    process.off("exit", leave);
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const answers = () =>
    fetch(`${url}/api/health`).then(
      ({ status }) => status === 200,
      () => false,
    );
  for (let tries = 0; !(await answers()); tries++) {
    if (tries === 120 || child.exitCode !== null) {
      await stop();
      throw new Error(`the server did not come up:\n${said.join("")}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return { url, log: () => said.join(""), stop };
}
