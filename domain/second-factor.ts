import { administrators, has, type Viewer } from "./viewer";

/** What a session still owes before it opens anything: its second factor, a password of its own, or a device. */
export const signInSteps = ["secondFactor", "password", "enrolment"] as const;
export type SignInStep = (typeof signInSteps)[number];

export interface SignInFacts {
  viewer: Viewer;
  /** Demonstration accounts, which sign in with `DEMO=1` alone, are exempt from all of it. */
  exempt: boolean;
  mustChangePassword: boolean;
  /** A device has proved that it has the secret. */
  enrolled: boolean;
  secondFactorShown: boolean;
}

/** The next step, in the order in which they are taken; null lets in. */
export function stepOwed(facts: SignInFacts): SignInStep | null {
  if (facts.exempt) return null;
  if (facts.enrolled && !facts.secondFactorShown) return "secondFactor";
  if (facts.mustChangePassword) return "password";
  return !facts.enrolled && has(facts.viewer, administrators) ? "enrolment" : null;
}

/** Between the password and the code nobody needs longer. */
export const secondStepMinutes = 10;
export const recoveryCodeCount = 10;
