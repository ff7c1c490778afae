import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

const tsx = createRequire(import.meta.url).resolve("tsx/cli");

/** Runs a file in a process of its own, with `DATABASE_URL` set, and gives what it printed. */
export async function runTypescript(file: string, url: string, ...given: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, file, ...given], {
    env: { ...process.env, DATABASE_URL: url },
  });
  return stdout;
}
