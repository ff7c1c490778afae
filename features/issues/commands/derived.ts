import { db } from "@/db/client";
import { achievements, closings, issueTotals } from "@/db/schema";
import { rebuildAchievements } from "./achievements";
import { rebuildClosings } from "./closings";
import { rebuildTotals } from "./totals";

// What figures are added up from, kept with every move. It can be made anew from spans and records.

export async function rebuildDerived(): Promise<void> {
  await rebuildTotals();
  await rebuildAchievements();
  await rebuildClosings();
}

/** After an upgrade or a restore: makes what is not there. */
export async function fillDerived(): Promise<void> {
  const [total] = await db.select({ count: issueTotals.count }).from(issueTotals).limit(1);
  if (!total) await rebuildTotals();
  const [achievement] = await db.select({ id: achievements.outcomeId }).from(achievements).limit(1);
  if (!achievement) await rebuildAchievements();
  const [closing] = await db.select({ id: closings.issueId }).from(closings).limit(1);
  if (!closing) await rebuildClosings();
}
