import { randomFillSync } from "node:crypto";
import { v7 } from "uuid";

// Ids by the hundred thousand: randomness is asked for once for many, which is most of what an id costs.

const pool = new Uint8Array(16 * 4_096);
let at = pool.length;

function rng(): Uint8Array {
  if (at === pool.length) {
    randomFillSync(pool);
    at = 0;
  }
  at += 16;
  return pool.slice(at - 16, at);
}

/** An id in order of time to the millisecond. */
export const nextId = (): string => v7({ rng });
