import { eq } from "drizzle-orm";
import type { z } from "zod";
import { settings } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import { policyFrom, type SignInPolicy, signInRules } from "@/domain/sign-in-policy";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { policyName } from "@/lib/auth/policy";
import { command } from "@/lib/command";
import type { policyInput } from "./schema";

/** Sets the rules of sign-in; shorter limits hold for sessions that are already open. */
export const changeSignInPolicy = (viewer: Viewer, now: Date, input: z.output<typeof policyInput>): Promise<Result> =>
  command(async (tx) => {
    if (!can(viewer, "system.manageSecurity")) return refuse("notFound");
    // Holds the row, there or not yet, until the transaction ends.
    await tx
      .insert(settings)
      .values({ name: policyName, value: {} })
      .onConflictDoUpdate({ target: settings.name, set: { name: policyName } });
    const [row] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.name, policyName));
    const before = policyFrom(row?.value);
    const changed = signInRules.filter((rule) => before[rule] !== input[rule]);
    if (changed.length === 0) return done(undefined);
    await tx.update(settings).set({ value: input }).where(eq(settings.name, policyName));
    const only = (policy: SignInPolicy) => Object.fromEntries(changed.map((rule) => [rule, policy[rule]]));
    const particulars = { name: policyName, from: only(before), to: only(input) };
    const event = { type: "settingChanged", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, { type: "setting", id: `setting:${policyName}` }, event);
    return done(undefined);
  });
