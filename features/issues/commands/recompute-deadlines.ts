import { eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { issues } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { stepDue } from "@/domain/deadline";
import { openStates } from "@/domain/issue";
import { workingCalendar } from "@/features/calendar/queries";
import { deadlineSettings } from "@/features/settings/queries";
import { warnDayOf } from "./move";

/**
 * After the calendar or the days per step changed: the days derived from them on open issues.
 * Assigned and planned due days are decisions and stay. Returns how many issues changed.
 */
export async function recomputeDeadlines(tx: Tx): Promise<number> {
  const [calendar, days] = [await workingCalendar(), await deadlineSettings()];
  const rows = await tx.select().from(issues).where(inArray(issues.state, openStates));
  let changed = 0;
  for (const row of rows) {
    const warnDay = warnDayOf(calendar, row);
    const stepDueDay = stepDue(calendar, days, row.state, dayOf(row.stateSince));
    if (warnDay === row.warnDay && stepDueDay === row.stepDueDay) continue;
    await tx.update(issues).set({ warnDay, stepDueDay }).where(eq(issues.id, row.id));
    changed++;
  }
  return changed;
}
