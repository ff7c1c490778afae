import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts } from "@/db/schema";

type Account = typeof accounts.$inferSelect;

/** Holds the account's row until the transaction ends: its grants and its history then cannot race. */
export async function lockAccount(tx: Tx, accountId: string): Promise<Account | undefined> {
  const [account] = await tx
    .update(accounts)
    .set({ username: accounts.username })
    .where(eq(accounts.id, accountId))
    .returning();
  return account;
}

export const ofAccount = (id: string) => ({ type: "account", id }) as const;

/** A domain event that says nothing beside its name. */
export const plainly = <T extends string>(type: T) => ({ type, from: null, to: null, particulars: {} }) as const;
