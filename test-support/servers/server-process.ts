import type { ChildProcess } from "node:child_process";

// A server that a story or a measurement has started, from the first answer to the end.

/** Ends it and waits until it has; `SIGKILL` gives it no time to say good-bye. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await over;
}

/** Asks until `/api/health` answers; false when it ended, or not within `seconds`. */
export async function isUp(url: string, child: ChildProcess, seconds: number): Promise<boolean> {
  for (const until = performance.now() + seconds * 1000; performance.now() < until; ) {
    if (child.exitCode !== null) return false;
    const status = await fetch(`${url}/api/health`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
