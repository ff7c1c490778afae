import { env } from "@/env";

/** The machine's time, for sessions, tokens and rate limits. */
export const machineNow = (): Date => new Date();

/** Milliseconds that really went by, whatever becomes of the machine's time: for what lasts, never for what is written down. */
export const elapsed = (): number => performance.now();

let drift = machineNow().getTime() - elapsed();

/** By how many milliseconds the machine's clock was put forward (or back, below zero) since this was asked before. */
export function clockJump(): number {
  const before = drift;
  drift = machineNow().getTime() - elapsed();
  return Math.round(drift - before);
}

const started = machineNow();
let offset: number | undefined;

/**
 * The business clock. Nobody else asks the machine; commands take the answer as an argument.
 * `CLOCK_AT` (with `DEMO=1` only) starts it at another instant, from where it runs on.
 */
export function now(): Date {
  if (offset === undefined) {
    const { CLOCK_AT, DEMO } = env();
    offset = DEMO && CLOCK_AT ? new Date(CLOCK_AT).getTime() - started.getTime() : 0;
  }
  return new Date(machineNow().getTime() + offset);
}
