import { beforeAll, expect, test } from "vitest";
import { insertIssues, makeIssues, today } from "@/test-support/figures/issue-rows";
import { seenBy, viewers } from "@/test-support/figures/ledger-filters";
import { freshDatabase } from "@/test-support/fresh-database";
import { everyIssuePage } from "./every";
import { issuePage, pageSize } from "./list";

const made = makeIssues(300);
const now = new Date(`${today}T12:00:00+08:00`);
const who = viewers["city inspector"];

beforeAll(async () => {
  await freshDatabase();
  await insertIssues(made);
});

test.each([undefined, "due", "number"] as const)(
  "more than are ranked are all counted and paged through, by %s",
  async (sort) => {
    const q = "等候";
    const expected = made
      .filter((issue) => seenBy(who, issue) && issue.row.description?.includes(q))
      .map(({ row }) => row.id);
    expect(expected.length).toBeGreaterThan(2 * pageSize);
    const ids: string[] = [];
    for (let page = 1; ; page++) {
      const { total, rows } = await everyIssuePage(who, { q }, { page, sort }, now, pageSize);
      expect(total).toBe(expected.length);
      if (rows.length === 0) break;
      ids.push(...rows.map(({ id }) => id));
    }
    expect(ids).toHaveLength(expected.length);
    expect(ids.toSorted()).toEqual(expected.sort());
    if (!sort) expect(ids.slice(0, pageSize)).toEqual((await issuePage(who, { q }, {}, now)).rows.map(({ id }) => id));
  },
);
