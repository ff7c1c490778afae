import { execFileSync, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { encode } from "next-auth/jwt";
import { freePort } from "@/test-support/servers/free-port";
import { runTypescript } from "@/test-support/servers/run-typescript";
import { ended, isUp } from "@/test-support/servers/server-process";

const tsx = createRequire(import.meta.url).resolve("tsx/cli");

export interface Server {
  url: string;
  /** Megabytes that its process holds. */
  memory(): number;
  stop(): Promise<void>;
}

/** `npm start` on a free port: one process, on loopback, in production. */
export async function startServer(databaseUrl: string): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const said: string[] = [];
  const child = spawn(process.execPath, [tsx, "scripts/start.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      HOST: "127.0.0.1",
      PORT: String(port),
      NEXTAUTH_URL: url,
    },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (words) => said.push(String(words)));
  const leave = () => child.kill("SIGTERM");
  process.once("exit", leave);
  const stop = async () => {
    process.off("exit", leave);
    await ended(child);
  };
  if (!(await isUp(url, child, 300))) {
    await stop();
    throw new Error(`the server did not come up:\n${said.join("")}`);
  }
  return { url, stop, memory: () => memoryBelow(child.pid ?? 0) };
}

/** The largest of the processes that `npm start` has begun is the one that serves. */
function memoryBelow(root: number): number {
  if (process.platform === "win32") return 0;
  const listed = execFileSync("ps", ["-eo", "pid=,ppid=,rss="], { encoding: "utf8" });
  const rows = listed
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = new Set([root]);
  for (let grown = true; grown; ) {
    const more = rows.filter(([pid = 0, parent = 0]) => below.has(parent) && !below.has(pid));
    for (const [pid = 0] of more) below.add(pid);
    grown = more.length > 0;
  }
  return Math.max(...rows.filter(([pid = 0]) => below.has(pid)).map(([, , size = 0]) => size / 1024));
}

/** The cookie of somebody who has signed in. */
export async function cookieOf(databaseUrl: string, username: string): Promise<string> {
  const sid = (await runTypescript("bench/open-session.ts", databaseUrl, username)).trim();
  const value = await encode({ token: { sid }, secret: process.env.NEXTAUTH_SECRET ?? "" });
  return `next-auth.session-token=${value}`;
}
