/** Sign-in as the security administrator may tune it, never below what keeps it safe. */
export interface SignInPolicy {
  /** An office screen left alone; an hour, so that a walk at a window does not end in a sign-in. */
  idleMinutes: number;
  /** A working day; whoever comes back tomorrow signs in again. */
  absoluteHours: number;
  /** Wrong passwords and codes within `lockMinutes`, after which an account waits so long. */
  failures: number;
  lockMinutes: number;
  passwordLength: number;
  /** Of small letters, capitals, digits and everything else, how many a password has. */
  passwordKinds: number;
}

export const signInPolicy: SignInPolicy = {
  idleMinutes: 60,
  absoluteHours: 12,
  failures: 5,
  lockMinutes: 15,
  passwordLength: 10,
  passwordKinds: 1,
};

export const signInBounds = {
  idleMinutes: { least: 5, most: 120 },
  absoluteHours: { least: 1, most: 24 },
  failures: { least: 3, most: 10 },
  lockMinutes: { least: 10, most: 1440 },
  passwordLength: { least: 8, most: 32 },
  passwordKinds: { least: 1, most: 4 },
} as const satisfies Record<keyof SignInPolicy, { least: number; most: number }>;

export const signInRules = Object.keys(signInPolicy) as (keyof SignInPolicy)[];

/** What is stored, with what is missing from the standard and nothing beyond its bounds. */
export function policyFrom(stored: unknown): SignInPolicy {
  const given = (stored ?? {}) as Partial<Record<keyof SignInPolicy, unknown>>;
  const within = (rule: keyof SignInPolicy) => {
    const value = Number.isInteger(given[rule]) ? (given[rule] as number) : signInPolicy[rule];
    return Math.min(Math.max(value, signInBounds[rule].least), signInBounds[rule].most);
  };
  return Object.fromEntries(signInRules.map((rule) => [rule, within(rule)])) as unknown as SignInPolicy;
}

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
export const passwordKindsIn = (password: string): number => kinds.filter((kind) => kind.test(password)).length;
