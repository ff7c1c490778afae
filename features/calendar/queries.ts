import { db } from "@/db/client";
import { holidays } from "@/db/schema";
import { addWorkingDays, type Calendar, calendarFrom, type Day, unpublishedYears } from "@/domain/calendar";
import { deadlineSettings } from "@/features/settings/queries";
import { unchanging } from "@/lib/unchanging";

/** The working-day calendar as published; read inside a transaction it is the transaction's. */
export const workingCalendar = (): Promise<Calendar> =>
  unchanging("calendar", async () =>
    calendarFrom(await db.select({ date: holidays.date, kind: holidays.kind }).from(holidays)),
  );

/**
 * Years without a published calendar that matter today, to be said on screen: this one, and the
 * next from the day on which deadlines given today reach into it.
 */
export async function unpublishedYearsNow(today: Day): Promise<string[]> {
  const [calendar, days] = [await workingCalendar(), await deadlineSettings()];
  return unpublishedYears(calendar, today, addWorkingDays(calendar, today, days.termWithPartners));
}
