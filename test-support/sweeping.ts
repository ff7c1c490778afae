import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { asc, eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { issues, leases, noticeRecipients, notices } from "@/db/schema";
import { newId } from "@/lib/id";
import { insertAccount } from "./accounts";
import { at } from "./ledger";

// Sweeps as the server and the command line run them, and what they told.

const tsx = createRequire(import.meta.url).resolve("tsx/cli");

export async function thePeople(): Promise<void> {
  await insertAccount("head", ["head", "CZ/SGJ"]);
  await insertAccount("liaison", ["liaison", "CZ/SGJ"]);
  await insertAccount("partner", ["liaison", "CZ/RSJ"]);
  await insertAccount("inspector", ["inspector", "CZ"]);
  await insertAccount("county", ["inspector", "CZ/GCQ"]);
}

/** Every notice as `kind number: who, who`. */
export async function whatWasTold(): Promise<string[]> {
  const rows = await db
    .select({ id: notices.id, kind: notices.kind, values: notices.values, to: noticeRecipients.accountId })
    .from(notices)
    .leftJoin(noticeRecipients, eq(noticeRecipients.noticeId, notices.id))
    .orderBy(asc(notices.id), asc(noticeRecipients.accountId));
  const told = new Map<string, { line: string; to: string[] }>();
  for (const { id, kind, values, to } of rows) {
    const one = told.get(id) ?? { line: `${kind} ${values.number}`, to: [] };
    if (to) one.to.push(to);
    told.set(id, one);
  }
  return [...told.values()].map(({ line, to }) => `${line}: ${to.join(", ")}`);
}

/** Issues that are late, as rows: for how many, not for how they came about. */
export async function lateIssues(count: number): Promise<void> {
  const now = at("2023-05-08");
  await transaction(async (tx) => {
    for (let from = 0; from < count; from += 100)
      await tx.insert(issues).values(
        Array.from({ length: Math.min(100, count - from) }, (_, index) => ({
          ...{ id: newId(), number: `L-2023-${from + index}`, state: "rectifying" as const, title: "x" },
          ...{ source: "other" as const, kind: "term" as const, raisingUnit: "SGJ", leadUnit: "SGJ" },
          ...{ jurisdiction: "CZ", startDay: "2023-05-08", dueDay: "2023-05-15", roundDueDay: "2023-05-15" },
          ...{ createdBy: "x", createdAt: now, raisedAt: now, stateSince: now },
        })),
      );
  });
}

/** `npm run sweep`, in a process of its own. */
export function sweepProcess(asOf: string): { child: ChildProcess; ended: Promise<{ code: number; out: string }> } {
  let child: ChildProcess | undefined;
  const ended = new Promise<{ code: number; out: string }>((resolve) => {
    child = execFile(process.execPath, [tsx, "scripts/sweep.ts", "--as-of", asOf], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, out: stdout + stderr }),
    );
  });
  return { child: child as ChildProcess, ended };
}

/** A runner that dies hard as soon as it has told something. */
export async function killedSweep(asOf: string): Promise<void> {
  // Node itself, not tsx around it, so that the signal reaches who writes.
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/sweep.ts", "--as-of", asOf]);
  const gone = new Promise((resolve) => child.on("exit", resolve));
  while (child.exitCode === null && (await db.$count(notices)) === 0)
    await new Promise((resolve) => setTimeout(resolve, 2));
  child.kill("SIGKILL");
  await gone;
}

/** A minute later: nobody holds what a dead process held. */
export const leasesLapse = (): Promise<unknown> =>
  transaction((tx) => tx.update(leases).set({ until: at("2000-01-01") }));
