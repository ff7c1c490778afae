/**
 * What can be wrong with the machine: another holds the database for too long, the disk is full,
 * database or storage cannot be reached. Each is a refusal of the same name that asks to try again.
 */
export const faults = ["busy", "noRoom", "away"] as const;
export type Fault = (typeof faults)[number];

/** Seconds after which another try is worth it. */
export const worthAnotherTry: Readonly<Record<Fault, number>> = { busy: 5, noRoom: 60, away: 10 };

export const isFault = (code: string): code is Fault => (faults as readonly string[]).includes(code);
