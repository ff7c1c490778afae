import { eq, max } from "drizzle-orm";
import { db } from "@/db/client";
import { sweptDays } from "@/db/schema";
import type { Day } from "@/domain/calendar";

/** All of that day was told and pressed for; none is swept twice by itself. */
export async function isSwept(day: Day): Promise<boolean> {
  const [row] = await db.select({ day: sweptDays.day }).from(sweptDays).where(eq(sweptDays.day, day));
  return row !== undefined;
}

export async function lastSweptDay(): Promise<Day | null> {
  const [row] = await db.select({ day: max(sweptDays.day) }).from(sweptDays);
  return row?.day ?? null;
}
