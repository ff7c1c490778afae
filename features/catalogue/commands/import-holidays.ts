import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { holidays } from "@/db/schema";
import { calendarFrom, isWorkingDay } from "@/domain/calendar";
import { calendarEffect, recomputeDeadlines } from "@/features/issues/commands/recompute-deadlines";
import type { Entry, Finding } from "../schema";
import { choice, day, needed } from "./cell";
import { type Differing, inBatches, prepareOf } from "./prepare";

export const holidayRow = z.object({ date: day, kind: choice(["off", "work"]), name_zh: needed(40) });
type HolidayRow = z.output<typeof holidayRow>;

async function storedHolidays(): Promise<Map<string, HolidayRow>> {
  const rows = await db.select().from(holidays);
  return new Map(rows.map(({ date, kind, name }) => [date, { date, kind, name_zh: name }]));
}

const plainWeek = calendarFrom([]);
const yearOf = (day: string) => Number(day.slice(0, 4));
/** Days around New Year belong to the notice of the next year. */
const nextNotice = (day: string) => day.slice(5) >= "12-25";

/** Years whose notice is complete in these rows: every notice begins with 1 January. */
const publishedIn = (days: Iterable<string>) => new Set([...days].filter((day) => day.endsWith("-01-01")).map(yearOf));

function dayFindings({ row, value: { date, kind } }: Entry<HolidayRow>): Finding[] {
  return kind === "work" && isWorkingDay(plainWeek, date)
    ? [{ level: "warning", code: "makeUpOnWorkday", row, column: "date", values: { value: date } }]
    : [];
}

export const prepareHolidays = prepareOf<typeof holidayRow>({
  schema: holidayRow,
  key: ["date"],
  stored: storedHolidays,
  check: async (entries, { stored }) => {
    const published = publishedIn([...stored.keys(), ...entries.map(({ value }) => value.date)]);
    const findings = entries.flatMap(dayFindings);
    const told = new Set<number>();
    for (const { row, value } of entries) {
      const year = yearOf(value.date);
      const covered = published.has(year) || (nextNotice(value.date) && published.has(year + 1));
      if (!covered && !told.has(year))
        findings.push({
          level: "warning",
          code: "yearNotPublished",
          row,
          column: "date",
          values: { year: String(year) },
        });
      if (!covered) told.add(year);
    }
    return { entries, findings };
  },
  // A year with its 1 January is listed as a whole: what was withdrawn from its notice goes.
  removed: (entries, stored) => {
    const listed = new Set(entries.map(({ value }) => value.date));
    const complete = publishedIn(listed);
    return [...stored.keys()].filter(
      (day) => !listed.has(day) && (nextNotice(day) ? complete.has(yearOf(day) + 1) : complete.has(yearOf(day))),
    );
  },
  effect: ({ created, changed, removed }, stored) => {
    const after = new Map(stored);
    for (const day of removed) after.delete(day);
    for (const row of [...created, ...changed]) after.set(row.date, row);
    return calendarEffect(calendarFrom(after.values()));
  },
  write: writeHolidays,
});

async function writeHolidays(tx: Tx, { created, changed, removed }: Differing<HolidayRow>): Promise<undefined> {
  await inBatches(removed, (batch) => tx.delete(holidays).where(inArray(holidays.date, batch)));
  await inBatches(created, (batch) =>
    tx.insert(holidays).values(batch.map(({ date, kind, name_zh }) => ({ date, kind, name: name_zh }))),
  );
  for (const { date, kind, name_zh } of changed)
    await tx.update(holidays).set({ kind, name: name_zh }).where(eq(holidays.date, date));
  await recomputeDeadlines(tx);
}
