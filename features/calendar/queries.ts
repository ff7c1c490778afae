import { asc, like } from "drizzle-orm";
import { db, unlessWritten } from "@/db/client";
import { holidays } from "@/db/schema";
import { addWorkingDays, type Calendar, calendarFrom, type Day, unpublishedYears } from "@/domain/calendar";
import { deadlineSettings } from "@/features/settings/queries";
import { unchanging } from "@/lib/unchanging";

/** The working-day calendar as published; read inside a transaction it is the transaction's. */
export const workingCalendar = (): Promise<Calendar> =>
  unchanging("calendar", () =>
    unlessWritten("calendar", async () =>
      calendarFrom(await db.select({ date: holidays.date, kind: holidays.kind }).from(holidays)),
    ),
  );

/**
 * Years without a published calendar that matter today, to be said on screen: this one, and the
 * next from the day on which deadlines given today reach into it.
 */
export async function unpublishedYearsNow(today: Day): Promise<string[]> {
  const [calendar, days] = [await workingCalendar(), await deadlineSettings()];
  return unpublishedYears(calendar, today, addWorkingDays(calendar, today, days.termWithPartners));
}

export interface Holiday {
  name: string;
  /** In order. */
  off: Day[];
  work: Day[];
}

/** A year as published: its holidays by name, with the days made up for them. */
export async function holidaysOf(year: string): Promise<Holiday[]> {
  const rows = await db
    .select()
    .from(holidays)
    .where(like(holidays.date, `${year}-%`))
    .orderBy(asc(holidays.date));
  const named = new Map<string, Holiday>();
  // Days off first: a day made up may come before the holiday it belongs to, and begins with its name.
  const [off, work] = (["off", "work"] as const).map((kind) => rows.filter((row) => row.kind === kind));
  for (const { date, kind, name } of [...(off ?? []), ...(work ?? [])]) {
    const of = [...named.keys()].find((known) => name.startsWith(known)) ?? name;
    const holiday = named.get(of) ?? { name: of, off: [], work: [] };
    holiday[kind].push(date);
    named.set(of, holiday);
  }
  return [...named.values()];
}
