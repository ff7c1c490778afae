import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, units } from "@/db/schema";

/** Short names of units by code. */
export async function unitNames(codes: Iterable<string | null | undefined>): Promise<Map<string, string>> {
  const asked = [...new Set(codes)].filter((code): code is string => Boolean(code));
  if (asked.length === 0) return new Map();
  const rows = await db
    .select({ code: units.code, name: units.shortName })
    .from(units)
    .where(inArray(units.code, asked));
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** Names of accounts by id. */
export async function personNames(ids: Iterable<string | null | undefined>): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].filter((id): id is string => Boolean(id));
  if (asked.length === 0) return new Map();
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, asked));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
