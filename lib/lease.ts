import { and, eq, lt, or } from "drizzle-orm";
import { transaction } from "@/db/client";
import { leases } from "@/db/schema";
import { machineNow } from "@/lib/clock";
import { newId } from "@/lib/id";

/** Long enough for a slow step between two signs of life, short enough that a dead holder is soon replaced. */
const leaseMs = 60_000;

const claim = (name: string, holder: string, at: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const mine = { name, holder, until: new Date(at.getTime() + leaseMs) };
    const [got] = await tx
      .insert(leases)
      .values(mine)
      .onConflictDoUpdate({
        target: leases.name,
        set: mine,
        setWhere: or(lt(leases.until, at), eq(leases.holder, holder)),
      })
      .returning({ holder: leases.holder });
    return got !== undefined;
  });

/**
 * Does a job that one process at a time may do, on this database; undefined when another is at it.
 * The job calls `keep` between its steps: it throws once the lease was lost, and nothing more is done.
 */
export async function withLease<T>(
  name: string,
  job: (keep: () => Promise<void>) => Promise<T>,
): Promise<T | undefined> {
  const holder = newId();
  if (!(await claim(name, holder, machineNow()))) return undefined;
  try {
    return await job(async () => {
      if (!(await claim(name, holder, machineNow()))) throw new Error(`lost the lease ${name}`);
    });
  } finally {
    await transaction((tx) => tx.delete(leases).where(and(eq(leases.name, name), eq(leases.holder, holder))));
  }
}
