import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { issuePartners, issues } from "@/db/schema";
import type { Day } from "@/domain/calendar";
import { leadDueAfterParts, waitsForPartners } from "@/domain/partner";
import { workingCalendar } from "@/features/calendar/queries";
import { standingSuspension } from "@/features/request-way/queries";
import { deadlineSettings } from "@/features/settings/queries";
import type { IssueRow } from "../queries/subject";
import { warnDayOf } from "./move";

/**
 * After anything that may stop the lead's clock or let it run on: progress, a partner signed off,
 * released, named. Returns the lead's new day where the wait has moved it. The row is locked by
 * who calls; `row` is as it now stands.
 */
export async function keepLeadClock(tx: Tx, row: IssueRow, today: Day): Promise<{ leadDueDay?: Day }> {
  if (row.state !== "rectifying") return {};
  const open = await tx.$count(
    issuePartners,
    and(eq(issuePartners.issueId, row.id), isNull(issuePartners.signedOffAt), isNull(issuePartners.releasedAt)),
  );
  const waits = waitsForPartners(row.percent, open);
  if (waits === (row.submittedDay !== null)) return {};
  if (waits) {
    await tx.update(issues).set({ submittedDay: today }).where(eq(issues.id, row.id));
    return {};
  }
  const [calendar, days] = [await workingCalendar(), await deadlineSettings()];
  const wholeSince = row.submittedDay;
  // While suspended the clock stands since that began; the days that it stood are added when it ends.
  const began = row.suspended ? (await standingSuspension(row.id))?.beganDay : undefined;
  const dueDay =
    open === 0 && row.dueDay && wholeSince
      ? leadDueAfterParts(calendar, days, { dueDay: row.dueDay, wholeSince }, began ?? today)
      : row.dueDay;
  const warnDay = warnDayOf(calendar, { ...row, dueDay });
  await tx.update(issues).set({ submittedDay: null, dueDay, warnDay }).where(eq(issues.id, row.id));
  return dueDay && dueDay !== row.dueDay ? { leadDueDay: dueDay } : {};
}
