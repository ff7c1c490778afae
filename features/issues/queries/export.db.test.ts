import { beforeAll, expect, test } from "vitest";
import { insertIssues, makeIssues, today } from "@/test-support/figures/issue-rows";
import { seenBy, viewers } from "@/test-support/figures/ledger-filters";
import { freshDatabase } from "@/test-support/fresh-database";
import { exportLines } from "./export";
import { issuePage } from "./list";

const made = makeIssues(1_100);
const now = new Date(`${today}T12:00:00+08:00`);

beforeAll(async () => {
  await freshDatabase();
  await insertIssues(made);
});

test.each(Object.entries(viewers))("%s takes away what they see, each line once", async (_, who) => {
  const found = await exportLines(who, {}, { sort: "due" }, now);
  const ids = found.ok ? found.value.map(({ id }) => id).sort() : [];
  expect(ids).toEqual(
    made
      .filter((issue) => seenBy(who, issue))
      .map(({ row }) => row.id)
      .sort(),
  );
});

test("too many are refused with both numbers, fewer by a filter are not", async () => {
  const who = viewers["city inspector"];
  const total = made.filter((issue) => seenBy(who, issue)).length;
  expect(await exportLines(who, {}, {}, now, total)).toMatchObject({ ok: true });
  expect(await exportLines(who, {}, {}, now, total - 1)).toEqual({
    ok: false,
    refusal: { code: "tooManyRows", values: { total, limit: total - 1 } },
  });
  expect((await exportLines(who, { status: ["raised"] }, {}, now, total - 1)).ok).toBe(true);
});

test.each(["100", "0100", "7"])("%s, a number without its prefix, leaves as the list shows it", async (q) => {
  const who = viewers["city inspector"];
  const page = await issuePage(who, { q }, {}, now);
  const found = await exportLines(who, { q }, {}, now);
  expect(page.total).toBeGreaterThan(0);
  const ids = found.ok ? found.value.map(({ id }) => id) : [];
  expect(ids).toHaveLength(page.total);
  expect(ids).toEqual(expect.arrayContaining(page.rows.map(({ id }) => id)));
});
