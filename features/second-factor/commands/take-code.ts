import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { secondFactors } from "@/db/schema";
import { secretOf } from "@/features/second-factor/queries";
import { decrypt } from "@/lib/crypto";
import { stepOfCode } from "@/lib/totp";

/** Takes a code of the device, once: its step must lie after the last one taken. */
export async function takeCode(tx: Tx, accountId: string, code: string, at: Date): Promise<boolean> {
  const [factor] = await tx.select().from(secondFactors).where(eq(secondFactors.accountId, accountId));
  if (!factor) return false;
  const step = stepOfCode(decrypt(factor.secret, secretOf(accountId)), code, at);
  if (step === undefined) return false;
  const unused = or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step));
  const taken = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.accountId, accountId), eq(secondFactors.secret, factor.secret), unused))
    .returning({ accountId: secondFactors.accountId });
  return taken.length > 0;
}
