import { db } from "@/db/client";
import { units } from "@/db/schema";
import type { UnitRef } from "@/domain/unit";

export interface UnitName extends UnitRef {
  name: string;
}

export async function unitsByCode(): Promise<ReadonlyMap<string, UnitName>> {
  const rows = await db.select({ code: units.code, path: units.path, name: units.shortName }).from(units);
  return new Map(rows.map((row) => [row.code, row]));
}
