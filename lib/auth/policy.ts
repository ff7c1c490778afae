import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { settings } from "@/db/schema";
import { policyFrom, type SignInPolicy } from "@/domain/sign-in-policy";

/** The row of `settings` that holds it. */
export const policyName = "signInPolicy";

/** With the version on which a change is conditional; 0 while it was never set. */
export async function storedSignInPolicy(): Promise<{ version: number; policy: SignInPolicy }> {
  const [row] = await db
    .select({ value: settings.value, version: settings.version })
    .from(settings)
    .where(eq(settings.name, policyName));
  return { version: row?.version ?? 0, policy: policyFrom(row?.value) };
}

export const readSignInPolicy = async (): Promise<SignInPolicy> => (await storedSignInPolicy()).policy;
