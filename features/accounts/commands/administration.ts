import { and, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts, counters, grants } from "@/db/schema";
import type { AccountSubject } from "@/domain/account-permission";
import { administrators, type Role } from "@/domain/viewer";

/** The account as permission looks at it; ask with its row locked, so that no grant is confirmed meanwhile. */
export async function accountSubject(tx: Tx, accountId: string): Promise<AccountSubject> {
  const held = and(
    eq(grants.accountId, accountId),
    inArray(grants.role, administrators),
    isNotNull(grants.confirmedAt),
  );
  return { type: "account", administers: (await tx.$count(grants, held)) > 0 };
}

/** Without these two nobody confirms a grant, or reads the records. */
const indispensable: readonly Role[] = ["security", "auditor"];

/**
 * Whether nobody would be left in a role that this account holds in force. Whoever asks this waits
 * for others who do, until they are through: two at once must not each leave the other as the last.
 */
export async function isLastAdministrator(tx: Tx, accountId: string): Promise<boolean> {
  await tx
    .insert(counters)
    .values({ scope: "administrators", value: 1 })
    .onConflictDoUpdate({ target: counters.scope, set: { value: sql`${counters.value} + 1` } });
  const inForce = and(isNotNull(grants.confirmedAt), isNull(accounts.disabledAt), inArray(grants.role, indispensable));
  const holding = (account: ReturnType<typeof eq>) =>
    tx
      .select({ role: grants.role })
      .from(grants)
      .innerJoin(accounts, eq(accounts.id, grants.accountId))
      .where(and(inForce, account));
  const own = await holding(eq(accounts.id, accountId));
  if (own.length === 0) return false;
  const others = new Set((await holding(ne(accounts.id, accountId))).map(({ role }) => role));
  return own.some(({ role }) => !others.has(role));
}
