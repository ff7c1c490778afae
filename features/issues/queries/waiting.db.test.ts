import { beforeAll, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { issuePasses, issues } from "@/db/schema";
import { calendarFrom, startOf } from "@/domain/calendar";
import { holderOf, leadStates } from "@/domain/issue";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { insertIssues, type MadeIssue, makeIssues, subjectOf, today } from "@/test-support/figures/issue-rows";
import { viewers } from "@/test-support/figures/ledger-filters";
import { freshDatabase } from "@/test-support/fresh-database";
import { listCondition } from "./condition";

const made = makeIssues(600, 11);
const passed = new Set(
  made.filter(({ row }, at) => row.state === "inspecting" && at % 2 === 0).map(({ row }) => row.id),
);
const passer = viewers["city inspector"];

beforeAll(async () => {
  await freshDatabase();
  await insertIssues(made);
  await transaction(async (tx) => {
    await tx
      .insert(issuePasses)
      .values([...passed].map((issueId) => ({ issueId, round: 1, accountId: passer.accountId, at: startOf(today) })));
  });
});

/** The same said by the rule of permission, one issue at a time. */
function waits(who: Viewer, issue: MadeIssue): boolean {
  const subject = subjectOf(issue);
  const { state, id } = issue.row;
  const unsigned = issue.partners.filter((partner) => !partner.signedOff && !partner.released).map(({ unit }) => unit);
  const signs = who.grants.some(
    ({ role, unit }) => (role === "head" || role === "liaison") && unsigned.includes(unit.code),
  );
  if (signs && (leadStates as readonly string[]).includes(state)) return true;
  switch (holderOf(state)) {
    case "raising":
      return can(who, "issue.edit", subject);
    case "lead":
      return can(who, "issue.report", subject);
    case "inspectors":
      return can(who, "issue.confirm", subject) && !(who === passer && passed.has(id));
    default:
      return false;
  }
}

test.each(Object.entries(viewers))("%s: what waits is what they may do next", async (_, who) => {
  const clock = { today, calendar: calendarFrom([]) };
  const rows = await db
    .select({ id: issues.id })
    .from(issues)
    .where(listCondition(who, { mine: true }, clock));
  const expected = made.filter((issue) => waits(who, issue)).map(({ row }) => row.id);
  expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort());
});
