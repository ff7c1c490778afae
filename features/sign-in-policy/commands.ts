import type { z } from "zod";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import { type SignInPolicy, signInRules } from "@/domain/sign-in-policy";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { writeSetting } from "@/features/settings/commands";
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
    const particulars = { name: policyName, from: only(before), to: only(input) };
    await appendEvent(
      tx,
      viewer,
      now,
      { type: "setting", id },
      { type: "settingChanged", from: null, to: null, particulars },
    );
    return done(undefined);
  });
