import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { recoveryCodes, secondFactors } from "@/db/schema";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import type { Session } from "@/lib/auth/session";
import { decrypt } from "@/lib/crypto";
import { enrolmentAddress } from "@/lib/totp";

/** Binds the secret to its row and column. */
export const secretOf = (accountId: string) => `second_factors.secret:${accountId}`;

export type Enrolment =
  | { state: "exempt" | "none" }
  | { state: "begun"; secret: string; address: string }
  | { state: "confirmed"; since: Date; codesLeft: number };

/** One's own; the secret is shown only until a first code has proved that the device has it. */
export async function ownEnrolment({ viewer, username, exempt }: Session): Promise<Enrolment | undefined> {
  if (!can(viewer, "system.holdSecondFactor")) return undefined;
  if (exempt) return { state: "exempt" };
  const [row] = await db.select().from(secondFactors).where(eq(secondFactors.accountId, viewer.accountId));
  if (!row) return { state: "none" };
  if (row.confirmedAt) return { state: "confirmed", since: row.confirmedAt, codesLeft: await codesLeft(row.accountId) };
  const secret = decrypt(row.secret, secretOf(row.accountId));
  return { state: "begun", secret, address: enrolmentAddress(secret, username) };
}

export const codesLeft = (accountId: string): Promise<number> =>
  db.$count(recoveryCodes, and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)));

/** Since when an account has one, for the security administrator. */
export async function enrolledSince(viewer: Viewer, accountId: string): Promise<Date | null> {
  if (!can(viewer, "system.manageSecurity")) return null;
  const [row] = await db
    .select({ since: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(eq(secondFactors.accountId, accountId));
  return row?.since ?? null;
}
