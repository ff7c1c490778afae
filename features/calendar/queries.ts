import { db } from "@/db/client";
import { holidays } from "@/db/schema";
import { type Calendar, calendarFrom } from "@/domain/calendar";

/** The working-day calendar as published; read inside a transaction it is the transaction's. */
export async function workingCalendar(): Promise<Calendar> {
  return calendarFrom(await db.select({ date: holidays.date, kind: holidays.kind }).from(holidays));
}
