import type { z } from "zod";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import { type SignInPolicy, signInRules } from "@/domain/sign-in-policy";
import type { Viewer } from "@/domain/viewer";
import { changedMeanwhile } from "@/features/history/queries";
import { tellChange, writeSetting } from "@/features/settings/commands";
import { policyName, storedSignInPolicy } from "@/lib/auth/policy";
import { command } from "@/lib/command";
import type { policyInput } from "./schema";

const id = `setting:${policyName}`;

/** Sets the rules of sign-in; shorter limits hold for sessions that are already open. */
export const changeSignInPolicy = (
  viewer: Viewer,
  now: Date,
  { version, ...input }: z.output<typeof policyInput>,
): Promise<Result> =>
  command(async (tx) => {
    if (!can(viewer, "system.manageSecurity")) return refuse("notFound");
    const { version: present, policy: before } = await storedSignInPolicy();
    if (present !== version) return changedMeanwhile(id);
    const changed = signInRules.filter((rule) => before[rule] !== input[rule]);
    if (changed.length === 0) return done(undefined);
    if (!(await writeSetting(tx, policyName, version, input))) return changedMeanwhile(id);
    const only = (policy: SignInPolicy) => Object.fromEntries(changed.map((rule) => [rule, policy[rule]]));
    await tellChange(tx, viewer, now, { name: policyName, from: only(before), to: only(input) });
    return done(undefined);
  });
