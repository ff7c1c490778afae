import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { signedBy } from "@/domain/delegation";
import type { EventType } from "@/domain/event";

/** What happened to a walk; the same thing several times in a row is one entry, with how often. */
export interface WalkEntry {
  id: string;
  type: Extract<EventType, `walk${string}` | `file${string}`>;
  at: Date;
  actor: string;
  unit: string;
  reason: string | null;
  times: number;
}

/** In the order in which it happened; the caller has loaded the walk for its viewer. */
export async function historyOf(walkId: string): Promise<WalkEntry[]> {
  const rows = await db.select().from(events).where(eq(events.subjectId, walkId)).orderBy(asc(events.sequence));
  const entries: WalkEntry[] = [];
  for (const { id, type, at, actorName, actorUnit, particulars } of rows) {
    const last = entries.at(-1);
    const actor = signedBy(actorName, particulars);
    if (last && last.type === type && last.actor === actor) {
      last.times++;
      last.at = at;
      continue;
    }
    const reason = typeof particulars.reason === "string" ? particulars.reason : null;
    entries.push({ id, type: type as WalkEntry["type"], at, actor, unit: actorUnit, reason, times: 1 });
  }
  return entries;
}
