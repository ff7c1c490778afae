import { asc } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { holidays, issues } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import { importing, seedFile } from "@/test-support/seed";

beforeEach(freshDatabase);

const file = (...lines: string[]) => ["date,kind,name_zh", ...lines].join("\n");
const stored = async () =>
  (await db.select().from(holidays).orderBy(asc(holidays.date))).map(({ date, kind }) => `${date} ${kind}`);

test("a year listed with its 1 January is complete: what its notice no longer names goes", async () => {
  await importing(
    "holidays",
    file(
      "2022-12-31,off,元旦",
      "2023-01-01,off,元旦",
      "2023-01-02,off,元旦",
      "2023-12-30,off,元旦",
      "2024-01-01,off,元旦",
    ),
  );
  const { changes } = await importing(
    "holidays",
    file("2022-12-31,off,元旦", "2023-01-01,off,元旦", "2023-01-03,off,元旦"),
  );
  expect(changes.map(({ what, key }) => `${what} ${key}`)).toEqual(["created 2023-01-03", "removed 2023-01-02"]);
  // 30 December 2023 belongs to the notice for 2024, which this file is not about.
  expect(await stored()).toEqual([
    "2022-12-31 off",
    "2023-01-01 off",
    "2023-01-03 off",
    "2023-12-30 off",
    "2024-01-01 off",
  ]);
});

test("make-up days on working days and years without their 1 January are pointed out", async () => {
  const { findings, applied } = await importing(
    "holidays",
    file("2027-02-05,work,春节", "2027-02-06,off,春节", "2027-02-07,work,春节"),
  );
  expect(applied).toBe(true);
  expect(findings).toEqual([
    {
      level: "warning",
      code: "makeUpOnWorkday",
      row: 2,
      key: "2027-02-05",
      column: "date",
      values: { value: "2027-02-05" },
    },
    { level: "warning", code: "yearNotPublished", row: 2, key: "2027-02-05", column: "date", values: { year: "2027" } },
  ]);
});

describe("open issues", () => {
  const at = new Date("2026-09-21T01:00:00Z");
  const days = async () =>
    (await db.select({ warn: issues.warnDay, step: issues.stepDueDay, due: issues.dueDay }).from(issues))[0];

  test("get their warn and step days anew with the calendar, in the same transaction; decided due days stay", async () => {
    await importing("units", seedFile("units"));
    await transaction(async (tx) => {
      await tx.insert(issues).values({
        id: "one",
        state: "planning",
        title: "问题",
        source: "inspection",
        kind: "term",
        raisingUnit: "SGJ",
        leadUnit: "SGJ",
        jurisdiction: "CZ",
        startDay: "2026-09-21",
        dueDay: "2026-10-12",
        originalDueDay: "2026-10-12",
        warnDay: "2026-10-07",
        stepDueDay: "2026-09-24",
        createdBy: "x",
        createdAt: at,
        stateSince: at,
      });
    });
    await importing("holidays", seedFile("holidays"));
    // Holidays from 1 to 7 October, a make-up day on the 10th: three working days before the 12th.
    expect(await days()).toEqual({ warn: "2026-10-08", step: "2026-09-24", due: "2026-10-12" });
  });
});
