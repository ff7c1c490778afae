import { randomInt } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recoveryCodes } from "@/db/schema";
import { recoveryCodeCount } from "@/domain/second-factor";
import { keyedDigest } from "@/lib/crypto";

/** No sign that is mistaken for another one on paper; ten of them are 49 bits. */
const signs = "abcdefghjkmnpqrstuvwxyz23456789";
const oneCode = () => Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join("");

const digestOf = (accountId: string, code: string) => keyedDigest(`${accountId} ${code}`, "recoveryCode");

/** Ten new ones in place of those before, to be shown once as `k7mqx-w3e9h`. */
export async function replaceRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, oneCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ accountId, digest: digestOf(accountId, code) })));
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}

/** Takes a code, once; false when it is none of the account's, or was taken. */
export async function useRecoveryCode(tx: Tx, accountId: string, code: string, at: Date): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: at })
    .where(
      and(
        eq(recoveryCodes.digest, digestOf(accountId, code)),
        eq(recoveryCodes.accountId, accountId),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ digest: recoveryCodes.digest });
  return used.length > 0;
}
