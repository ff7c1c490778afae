import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { settings } from "@/db/schema";
import { policyFrom, type SignInPolicy } from "@/domain/sign-in-policy";

/** The row of `settings` that holds it. */
export const policyName = "signInPolicy";

export async function readSignInPolicy(): Promise<SignInPolicy> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, policyName));
  return policyFrom(row?.value);
}
