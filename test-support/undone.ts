import { transaction } from "@/db/client";
import { events } from "@/db/schema";

class Undone extends Error {}

/** Tries something out: what it gave, how many events it left, and nothing of it stays. */
export async function undone<T>(work: () => Promise<T>): Promise<{ gave: T; wrote: number }> {
  let outcome: { gave: T; wrote: number } | undefined;
  const attempt = transaction(async (tx) => {
    const before = await tx.$count(events);
    const gave = await work();
    outcome = { gave, wrote: (await tx.$count(events)) - before };
    throw new Undone();
  });
  await attempt.catch((error) => {
    if (!(error instanceof Undone)) throw error;
  });
  if (!outcome) throw new Error("nothing came of it");
  return outcome;
}
