import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts, grants } from "@/db/schema";
import { administrators, type Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { ofAccount } from "./lock-account";

/**
 * While nobody can confirm grants, the administrators of these accounts hold theirs from the
 * import itself: somebody has to be the first. Gives how many grants took effect by it.
 */
export async function confirmFirstAdministrators(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  accountIds: readonly string[],
): Promise<number> {
  // On the command line only: an administrator could otherwise disable the second key and make another.
  if (!viewer.accountId.startsWith("job:")) return 0;
  const [security] = await tx
    .select({ id: grants.id })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(and(eq(grants.role, "security"), isNotNull(grants.confirmedAt), isNull(accounts.disabledAt)))
    .limit(1);
  if (security || accountIds.length === 0) return 0;
  const confirmed = await tx
    .update(grants)
    .set({ confirmedBy: viewer.accountId, confirmedAt: now })
    .where(
      and(
        inArray(grants.accountId, [...accountIds]),
        inArray(grants.role, [...administrators]),
        isNull(grants.confirmedAt),
      ),
    )
    .returning({ accountId: grants.accountId, role: grants.role, unit: grants.unit });
  for (const { accountId, role, unit } of confirmed)
    await appendEvent(tx, viewer, now, ofAccount(accountId), {
      type: "grantConfirmed",
      from: null,
      to: null,
      particulars: { role, unit },
    });
  return confirmed.length;
}
