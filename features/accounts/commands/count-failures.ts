import { and, eq, gt, lt } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { signInFailures } from "@/db/schema";
import { machineNow } from "@/lib/clock";
import { newId } from "@/lib/id";

const allowedFailures = 5;
const withinMinutes = 15;

/**
 * Counts an attempt as failed before the password is looked at, so that many at once get no more
 * tries than one after the other; false when the username, known or not, is locked. Locked
 * attempts are not counted: nobody can keep somebody out for longer than 15 minutes of effort.
 */
export async function attempt(username: string): Promise<boolean> {
  const at = machineNow();
  const since = new Date(at.getTime() - withinMinutes * 60_000);
  const id = newId();
  await transaction(async (tx) => {
    await tx.delete(signInFailures).where(lt(signInFailures.at, since)); // of everybody: the table stays small
    await tx.insert(signInFailures).values({ id, username, at });
  });
  // Counted only after the commit: whoever committed earlier is seen, so at most five pass.
  const recent = and(eq(signInFailures.username, username), gt(signInFailures.at, since));
  if ((await db.$count(signInFailures, recent)) <= allowedFailures) return true;
  await transaction(async (tx) => {
    await tx.delete(signInFailures).where(eq(signInFailures.id, id));
  });
  return false;
}

/** The password was right: what failed before is forgotten. */
export async function forgive(username: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.delete(signInFailures).where(eq(signInFailures.username, username));
  });
}
