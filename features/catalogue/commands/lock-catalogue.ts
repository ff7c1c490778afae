import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { counters } from "@/db/schema";
import { can } from "@/domain/permission";
import { type Refusal, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";

/** Changes to the lists wait for each other: the second compares with what the first has written. */
export const lockCatalogue = (tx: Tx) =>
  tx
    .insert(counters)
    .values({ scope: "import", value: 1 })
    .onConflictDoUpdate({ target: counters.scope, set: { value: sql`${counters.value} + 1` } });

/** Why this viewer may not change the lists; whoever is no administrator finds nothing of it. */
export function mayNotManage(viewer: Viewer): { ok: false; refusal: Refusal } | undefined {
  if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
  return can(viewer, "system.manageCatalogue") ? undefined : refuse("notAllowed");
}
