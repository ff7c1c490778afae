import { and, desc, eq, inArray } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { events } from "@/db/schema";
import { appendEvent } from "@/features/history/commands";
import { readSignInPolicy } from "@/lib/auth/policy";
import { now } from "@/lib/clock";
import { jobViewer } from "@/lib/job";
import type { Attempt } from "./count-failures";
import { lockAccount, ofAccount, plainly } from "./lock-account";

/** A wrong password or code in the account's history, and the lock that it brought about. */
export async function recordFailure(
  accountId: string,
  type: "signInFailed" | "secondStepFailed",
  { isLast }: Attempt,
): Promise<void> {
  await transaction(async (tx) => {
    await lockAccount(tx, accountId);
    await appendEvent(tx, jobViewer("signIn"), now(), ofAccount(accountId), plainly(type));
    if (isLast && !(await isLockTold(accountId)))
      await appendEvent(tx, jobViewer("signIn"), now(), ofAccount(accountId), plainly("signInLocked"));
  });
}

/** Of many at once several may have been the last; under the account's lock the first of them tells it. */
async function isLockTold(accountId: string): Promise<boolean> {
  const { lockMinutes } = await readSignInPolicy();
  const [last] = await db
    .select({ type: events.type, at: events.at })
    .from(events)
    .where(and(eq(events.subjectId, accountId), inArray(events.type, ["signInLocked", "accountUnlocked", "signedIn"])))
    .orderBy(desc(events.sequence))
    .limit(1);
  return last?.type === "signInLocked" && now().getTime() - last.at.getTime() < lockMinutes * 60_000;
}
