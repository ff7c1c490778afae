import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { holidays } from "@/db/schema";
import { addWorkingDays } from "@/domain/calendar";
import { freshDatabase } from "@/test-support/fresh-database";
import { importing, seedFile } from "@/test-support/seed";
import { unpublishedYearsNow, workingCalendar } from "./queries";

beforeEach(freshDatabase);

test("the calendar is what was imported, and inside a transaction what it wrote", async () => {
  await importing("holidays", seedFile("holidays"));
  const calendar = await workingCalendar();
  expect([...calendar.years]).toEqual(["2023", "2024", "2025", "2026"]);
  expect(addWorkingDays(calendar, "2023-09-27", 2)).toBe("2023-10-07"); // a make-up Saturday after 国庆

  const undone = transaction(async (tx) => {
    await tx.insert(holidays).values({ date: "2027-01-01", kind: "off", name: "元旦" });
    expect((await workingCalendar()).years.has("2027")).toBe(true);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect((await workingCalendar()).years.has("2027")).toBe(false);
});

test("a year without a calendar is said in that year, and before it once deadlines reach it", async () => {
  expect(await unpublishedYearsNow("2026-06-30")).toEqual(["2026"]);
  await importing("holidays", seedFile("holidays"));
  expect(await unpublishedYearsNow("2023-01-01")).toEqual([]);
  expect(await unpublishedYearsNow("2026-11-19")).toEqual([]);
  expect(await unpublishedYearsNow("2026-11-20")).toEqual(["2027"]);
  expect(await unpublishedYearsNow("2022-03-01")).toEqual(["2022"]);
});
