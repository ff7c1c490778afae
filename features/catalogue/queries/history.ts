import { desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";

export interface CatalogueEvent {
  id: string;
  at: Date;
  by: string;
  type: string;
  particulars: Record<string, unknown>;
}

const columns = {
  id: events.id,
  at: events.at,
  by: events.actorName,
  type: events.type,
  particulars: events.particulars,
};

/** What was changed about a subject (`unit:…`, `task:…`, `catalogue`, `aspects`), the newest first. */
export async function catalogueHistory(viewer: Viewer, id: string, limit = 20): Promise<CatalogueEvent[]> {
  if (!can(viewer, "system.manageCatalogue")) return [];
  return db
    .select(columns)
    .from(events)
    .where(eq(events.subjectId, id))
    .orderBy(desc(events.at), desc(events.sequence))
    .limit(limit);
}

/** The latest of everything about the lists. */
export async function recentChanges(viewer: Viewer, limit = 10): Promise<CatalogueEvent[]> {
  if (!can(viewer, "system.manageCatalogue")) return [];
  return db
    .select(columns)
    .from(events)
    .where(inArray(events.subjectType, ["catalogue", "setting"]))
    .orderBy(desc(events.at), desc(events.id))
    .limit(limit);
}
