import cluster, { type Worker } from "node:cluster";
import { createRequire } from "node:module";
import { env } from "@/env";
import { whenOrphaned } from "./machine/orphan.mjs";

/** So many deaths one after another, none of which ever served: another one would die as well. */
const hopeless = 5;
const pauseMs = 1_000;

/**
 * Serves the build with so many processes behind one port. One that dies is replaced; asked to end,
 * all take no more requests, answer those they have, and are gone.
 */
export function work(workers: number): void {
  const { HOST, PORT } = env();
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  cluster.setupPrimary({ exec: next, args: ["start", "-H", HOST, "-p", String(PORT)], execArgv: [] });

  let ending = false;
  let unserved = 0;
  const served = new WeakSet<Worker>();
  const begin = () => {
    if (!ending) cluster.fork({ NEXT_TELEMETRY_DISABLED: "1" });
  };
  const end = (signal: NodeJS.Signals) => {
    ending = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
  };

  cluster.on("listening", (worker) => {
    served.add(worker);
    unserved = 0;
  });
  cluster.on("exit", (worker, code, signal) => {
    const left = Object.keys(cluster.workers ?? {}).length;
    if (ending) {
      if (left === 0) process.exit(unserved >= hopeless ? 1 : 0);
      return;
    }
    console.error(`工作进程退出，另起一个 / a worker ended (${signal ?? code}), another one begins`);
    if (!served.has(worker)) unserved++;
    if (unserved < hopeless) return void setTimeout(begin, served.has(worker) ? 0 : pauseMs);
    console.error("工作进程起不来，停止 / workers do not come up: giving up");
    if (left === 0) process.exit(1);
    end("SIGTERM");
  });

  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => end(signal));
  whenOrphaned(() => end("SIGTERM"));
  for (let count = 0; count < workers; count++) begin();
}
