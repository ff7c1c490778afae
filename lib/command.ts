import { type Tx, transaction } from "@/db/client";
import type { Refusal, Result } from "@/domain/refusal";

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/**
 * One command, one transaction: what it refuses is rolled back as a whole, and comes back as a
 * value. Anything else that is thrown is unexpected and goes on to the log.
 */
export async function command<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await transaction(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Refused(result.refusal);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
