import { describe, expect, test } from "vitest";
import { realCalendar as calendar } from "@/test-support/holidays";
import {
  addDays,
  addWorkingDays,
  calendarFrom,
  clockOf,
  dayOf,
  daysBetween,
  endOf,
  isDay,
  isWorkingDay,
  monthEarlier,
  onWorkingDay,
  startOf,
  unpublishedYears,
  workingDaysLeft,
} from "./calendar";

const weekendsOnly = calendarFrom([]);

describe("the day of an instant is Shanghai's", () => {
  test.each([
    ["2023-06-30T15:59:59.999Z", "2023-06-30"],
    ["2023-06-30T16:00:00.000Z", "2023-07-01"],
    ["2022-12-31T16:00:00.000Z", "2023-01-01"],
    ["2024-02-28T16:00:00.000Z", "2024-02-29"],
  ])("%s → %s", (instant, day) => expect(dayOf(new Date(instant))).toBe(day));

  test("a file bears the time of here", () =>
    expect(clockOf(new Date("2023-06-30T16:37:22.999Z"))).toBe("2023-07-01 00:37:22"));

  test("a day is [startOf, endOf)", () => {
    expect(startOf("2023-07-01").toISOString()).toBe("2023-06-30T16:00:00.000Z");
    expect(endOf("2023-06-30")).toEqual(startOf("2023-07-01"));
    expect(dayOf(startOf("2023-03-12"))).toBe("2023-03-12"); // summer time begins there in other zones
  });
});

describe("plain days", () => {
  test.each([
    ["2023-12-31", 1, "2024-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-01-01", -1, "2023-12-31"],
    ["2023-06-30", 0, "2023-06-30"],
  ])("%s %i days on is %s", (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  test.each(["2023-06-30", "2024-02-29", "2023-12-31"])("%s is a day", (day) => expect(isDay(day)).toBe(true));
  test.each(["2023-02-29", "2023-02-30", "2023-13-01", "2023-6-3", "20230630", "", "2023-06-30T00:00", "二〇二三"])(
    "“%s” is none",
    (text) => expect(isDay(text)).toBe(false),
  );
});

describe("working days", () => {
  test.each([
    ["2023-01-02", false, "Monday, but the new year's holiday"],
    ["2023-01-20", true, "Friday before spring festival"],
    ["2023-01-21", false, "spring festival begins"],
    ["2023-01-27", false, "its last Friday"],
    ["2023-01-28", true, "Saturday to make up"],
    ["2023-01-29", true, "Sunday to make up"],
    ["2023-02-04", false, "an ordinary Saturday"],
    ["2023-04-05", false, "tomb sweeping, a Wednesday"],
    ["2023-09-28", true, "Thursday before the long holiday"],
    ["2023-09-29", false, "mid-autumn"],
    ["2023-10-06", false, "the last day of the national holiday"],
    ["2023-10-07", true, "Saturday to make up"],
    ["2023-10-08", true, "Sunday to make up"],
    ["2022-12-31", false, "a Saturday, named in the notice for 2023"],
    ["2022-10-03", true, "not published, so the plain Monday counts"],
  ])("%s: %s (%s)", (day, works) => expect(isWorkingDay(calendar, day)).toBe(works));

  test("without any notice only weekends are off", () => {
    expect(isWorkingDay(weekendsOnly, "2023-01-23")).toBe(true);
    expect(isWorkingDay(weekendsOnly, "2023-01-28")).toBe(false);
  });
});

describe("counting", () => {
  test.each([
    ["2023-06-26", 1, "2023-06-27", "starts the day after"],
    ["2023-06-30", 1, "2023-07-03", "over a weekend"],
    ["2023-07-01", 1, "2023-07-03", "from a day off"],
    ["2023-01-19", 3, "2023-01-29", "over spring festival, make-up days count"],
    ["2023-01-20", 1, "2023-01-28", "the next working day is a Saturday"],
    ["2023-09-28", 3, "2023-10-09", "over the national holiday"],
    ["2022-12-30", 1, "2023-01-03", "over the year's edge"],
    ["2023-12-29", 1, "2024-01-02", "over the next"],
    ["2023-06-05", 15, "2023-06-27", "fifteen, with dragon boat in it"],
    ["2023-10-09", -3, "2023-09-28", "back over the national holiday"],
    ["2023-01-28", -1, "2023-01-20", "back over spring festival"],
    ["2023-06-30", 0, "2023-06-30", "none"],
  ])("%s and %i working days: %s (%s)", (day, count, expected) =>
    expect(addWorkingDays(calendar, day, count)).toBe(expected),
  );

  test.each([
    ["2023-06-30", "2023-06-30"],
    ["2023-07-01", "2023-07-03"],
    ["2023-01-21", "2023-01-28"],
    ["2023-09-29", "2023-10-07"],
    ["2022-12-31", "2023-01-03"],
  ])("a due day on %s is moved to %s", (day, expected) => expect(onWorkingDay(calendar, day)).toBe(expected));

  test.each([
    ["2023-06-28", "2023-06-30", 2],
    ["2023-06-30", "2023-06-30", 0],
    ["2023-06-30", "2023-07-03", 1],
    ["2023-01-20", "2023-01-30", 3],
    ["2023-07-01", "2023-06-30", 0],
    ["2023-07-03", "2023-06-30", -1],
    ["2023-10-09", "2023-09-28", -3],
    ["2024-01-02", "2023-12-29", -1],
  ])("on %s, for %s, %i are left", (today, due, left) => expect(workingDaysLeft(calendar, today, due)).toBe(left));

  test("what was added is what is left, from every day of the year", () => {
    for (let day = "2023-01-01"; day < "2024-01-01"; day = addDays(day, 1))
      for (const count of [1, 3, 15, 30]) {
        const due = addWorkingDays(calendar, day, count);
        expect(isWorkingDay(calendar, due)).toBe(true);
        expect(workingDaysLeft(calendar, day, due)).toBe(count);
      }
  });
});

test("years without a notice are named", () => {
  expect(unpublishedYears(calendar, "2022-12-01", "2025-03-01")).toEqual(["2022", "2025"]);
  expect(unpublishedYears(calendar, "2023-01-01", "2024-12-31")).toEqual([]);
  expect(unpublishedYears(weekendsOnly, "2027-01-01", "2027-01-01")).toEqual(["2027"]);
});

test.each([
  ["2023-06-30", "2023-05-30"],
  ["2023-03-31", "2023-02-28"],
  ["2024-03-30", "2024-02-29"],
  ["2023-05-31", "2023-04-30"],
  ["2023-01-15", "2022-12-15"],
  ["2023-12-31", "2023-11-30"],
  ["2023-03-01", "2023-02-01"],
])("a month before %s is %s", (day, earlier) => expect(monthEarlier(day)).toBe(earlier));
