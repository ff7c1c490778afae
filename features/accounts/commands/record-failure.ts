import { transaction } from "@/db/client";
import { appendEvent } from "@/features/history/commands";
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
    if (isLast) await appendEvent(tx, jobViewer("signIn"), now(), ofAccount(accountId), plainly("signInLocked"));
  });
}
