import { desc, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { type Day, dayOf, startOf } from "@/domain/calendar";
import type { LookBackStage } from "@/domain/look-back";
import { headsOf, sealHash } from "@/features/history/queries";
import { sha256 } from "@/lib/digest";

/**
 * The seed of a day's draw: a hash over every chain of the history that grew on the last day before
 * it. Nobody can choose it, for it hangs on everything that everybody did; and everybody can compute
 * it later, for that history is sealed.
 */
export async function seedOf(day: Day, stage: LookBackStage): Promise<{ seed: string; seedDay: Day | null }> {
  const [last] = await db
    .select({ at: events.at })
    .from(events)
    .where(lt(events.at, startOf(day)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  const seedDay = last ? dayOf(last.at) : null;
  const grown = seedDay ? sealHash(seedDay, "", await headsOf(seedDay)) : "";
  return { seed: sha256(`${day} ${stage} ${grown}`), seedDay };
}
