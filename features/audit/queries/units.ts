import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { unitOptions } from "@/features/units/queries";

/** Every name that a unit has in the events. From one to the next along the index: some hundred steps, not a million rows. */
async function namesInEvents(): Promise<string[]> {
  const rows = await db.select({ name: sql<string>`name` }).from(sql`(
    with recursive named(name) as (
      select min(${events.actorUnit}) from ${events}
      union all
      select (select min(${events.actorUnit}) from ${events} where ${events.actorUnit} > named.name) from named where named.name is not null
    )
    select name from named where name <> '') as names`);
  return rows.map(({ name }) => name);
}

export interface UnitNames {
  /** Units of today by jurisdiction, as far as they did anything under the name of today. */
  groups: { name: string; options: string[] }[];
  /** Names that no unit bears any more: events keep the name of then. */
  former: string[];
}

/** Whatever the filter by unit can find, and nothing else. For the auditor alone. */
export async function unitNames(viewer: Viewer): Promise<UnitNames> {
  if (!can(viewer, "system.seeAudit")) return { groups: [], former: [] };
  const [found, present] = await Promise.all([namesInEvents(), unitOptions()]);
  const left = new Set(found);
  const groups = present.map((group) => ({
    name: group.name,
    options: [...new Set(group.options.map(({ name }) => name))].filter((name) => left.has(name)),
  }));
  for (const { options } of groups) for (const name of options) left.delete(name);
  return { groups: groups.filter(({ options }) => options.length > 0), former: [...left] };
}
