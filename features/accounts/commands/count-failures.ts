import { and, eq, gt, lt, or } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { signInFailures } from "@/db/schema";
import { readSignInPolicy } from "@/lib/auth/policy";
import { machineNow } from "@/lib/clock";
import { newId } from "@/lib/id";

export interface Attempt {
  id: string;
  /** The last one before the lock: should it fail, the account is locked. */
  isLast: boolean;
}

/**
 * Counts an attempt as failed before the password or code is looked at, so that many at once get
 * no more tries than one after the other; null when the username, known or not, is locked. Locked
 * attempts are not counted: nobody can keep somebody out for longer than the lock's effort.
 */
export async function attempt(username: string): Promise<Attempt | null> {
  const { failures, lockMinutes } = await readSignInPolicy();
  const at = machineNow();
  const since = new Date(at.getTime() - lockMinutes * 60_000);
  const id = newId();
  await transaction(async (tx) => {
    // Of everybody: the table stays small, and a clock that was ahead keeps nobody out.
    const over = or(lt(signInFailures.at, since), gt(signInFailures.at, new Date(at.getTime() + 60_000)));
    await tx.delete(signInFailures).where(over);
    await tx.insert(signInFailures).values({ id, username, at });
  });
  // Counted only after the commit: whoever committed earlier is seen, so no more than allowed pass.
  const recent = and(eq(signInFailures.username, username), gt(signInFailures.at, since));
  const count = await db.$count(signInFailures, recent);
  if (count <= failures) return { id, isLast: count === failures };
  await takeBack({ id });
  return null;
}

/** This one was right, but more is to be shown: what failed before stays counted. */
export async function takeBack({ id }: Pick<Attempt, "id">): Promise<void> {
  await transaction(async (tx) => {
    await tx.delete(signInFailures).where(eq(signInFailures.id, id));
  });
}

/** Everything was right, or the security administrator unlocks: what failed before is forgotten. Gives how many. */
export const forgive = (username: string): Promise<number> =>
  transaction(async (tx) => {
    const gone = await tx
      .delete(signInFailures)
      .where(eq(signInFailures.username, username))
      .returning({ id: signInFailures.id });
    return gone.length;
  });
