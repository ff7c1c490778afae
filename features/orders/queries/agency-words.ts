import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { units } from "@/db/schema";
import { agencyWord } from "@/domain/order";

/** 机关代字 of the units in whose names orders are written, by code. */
export async function agencyWords(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select({ code: units.code, kind: units.kind, shortName: units.shortName })
    .from(units)
    .where(inArray(units.code, [...new Set(codes)]));
  return new Map(rows.map(({ code, ...unit }) => [code, agencyWord(unit)]));
}
