import { z } from "zod";
import { signInBounds } from "@/domain/sign-in-policy";

const rule = (name: keyof typeof signInBounds) =>
  z.number().int().min(signInBounds[name].least).max(signInBounds[name].most);

/** The whole policy at once, each rule within what keeps sign-in safe. */
export const policyInput = z.strictObject({
  /** As the administrator looked at it; 0 while it was never set. */
  version: z.number().int().min(0),
  idleMinutes: rule("idleMinutes"),
  absoluteHours: rule("absoluteHours"),
  failures: rule("failures"),
  lockMinutes: rule("lockMinutes"),
  passwordLength: rule("passwordLength"),
  passwordKinds: rule("passwordKinds"),
});
