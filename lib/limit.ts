import { lt, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { env } from "@/env";
import { machineNow } from "@/lib/clock";
import { keyedDigest } from "@/lib/crypto";

/** So many times within a window of so many seconds; `RATE_LIMIT` multiplies the times. */
export interface Limit {
  name: string;
  times: number;
  seconds: number;
}

/**
 * Counts one try of a subject, an address for instance, of which only a keyed digest is kept.
 * Fixed windows in the database, so that several servers count together. Null while there is room;
 * otherwise the instant from which there is again.
 */
export async function overLimit(limit: Limit, subject: string, at = machineNow()): Promise<Date | null> {
  const width = limit.seconds * 1000;
  const begins = Math.floor(at.getTime() / width) * width;
  const endsAt = new Date(begins + width);
  const key = `${limit.name}:${begins}:${keyedDigest(subject, "rateLimit")}`;
  const count = await transaction(async (tx) => {
    const [row] = await tx
      .insert(rateLimits)
      .values({ key, count: 1, endsAt })
      .onConflictDoUpdate({ target: rateLimits.key, set: { count: sql`${rateLimits.count} + 1` } })
      .returning({ count: rateLimits.count });
    if (row?.count === 1) await tx.delete(rateLimits).where(lt(rateLimits.endsAt, at)); // windows that are over
    return row?.count ?? 1;
  });
  return count > limit.times * env().RATE_LIMIT ? endsAt : null;
}
