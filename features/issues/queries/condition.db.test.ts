import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { issues } from "@/db/schema";
import { calendarFrom } from "@/domain/calendar";
import { listedMeasures } from "@/domain/figures";
import type { Viewer } from "@/domain/viewer";
import { dice, insertIssues, makeIssues, today } from "@/test-support/figures/issue-rows";
import { filters, seenBy, viewers } from "@/test-support/figures/ledger-filters";
import { freshDatabase } from "@/test-support/fresh-database";
import { listCondition } from "./condition";
import { type Filters, listParams } from "./filter";

const made = makeIssues(600);
const calendar = calendarFrom([{ date: "2023-06-16", kind: "off" }]);
const clock = { today, calendar };

beforeAll(async () => {
  await freshDatabase();
  await insertIssues(made);
});

const listed = async (who: Viewer, asked: Filters) =>
  (
    await db
      .select({ id: issues.id })
      .from(issues)
      .where(listCondition(who, asked, clock))
  )
    .map(({ id }) => id)
    .sort();
const named = (asked: Filters) => new URLSearchParams(listParams(asked)).toString() || "no filter";

describe("each filter lists what it says", () => {
  test.each(filters.map(([asked, means]) => [named(asked), asked, means] as const))("%s", async (_, asked, means) => {
    const who = viewers["city inspector"];
    const expected = made.filter((issue) => seenBy(who, issue) && means(issue)).map(({ row }) => row.id);
    expect(await listed(who, asked)).toEqual(expected.sort());
  });

  test("the table is not empty talk: nearly every filter finds some and leaves some", () => {
    const shares = filters.map(([, means]) => made.filter(means).length);
    expect(shares.filter((found) => found > 0 && found < made.length).length).toBeGreaterThanOrEqual(
      filters.length - 3,
    );
  });
});

// Those of a period share `asOf`, so that two of them would not mean both.
const mixed = filters.filter(([asked]) => listedMeasures.every((name) => !(name in asked)) && !("asOf" in asked));

test.each(Object.entries(viewers))("%s: visible issues alone, under any two filters", async (_, who) => {
  const { pick } = dice(42);
  for (let round = 0; round < 30; round++) {
    const [[one, means], [other, meansToo]] = [pick(mixed), pick(mixed)];
    if (Object.keys(one).some((name) => name in other)) continue;
    const expected = made.filter((issue) => seenBy(who, issue) && means(issue) && meansToo(issue));
    const asked = { ...one, ...other };
    expect(await listed(who, asked), named(asked)).toEqual(expected.map(({ row }) => row.id).sort());
  }
});
