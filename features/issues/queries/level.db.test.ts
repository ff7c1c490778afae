import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { accounts, grants, issuePasses, issues } from "@/db/schema";
import { startOf } from "@/domain/calendar";
import { inspectorStates } from "@/domain/issue";
import { queueOf } from "@/domain/queue";
import type { Role } from "@/domain/viewer";
import { insertAccount } from "@/test-support/accounts";
import { insertIssues, type MadeIssue, makeIssues, subjectOf, today } from "@/test-support/figures/issue-rows";
import { freshDatabase } from "@/test-support/fresh-database";
import { testViewer } from "@/test-support/viewer";
import { closableBy } from "./waiting";

const made = makeIssues(900, 5).filter(({ row }) => inspectorStates.some((state) => state === row.state));

type Held = [role: Role, path: string][];
const held: Record<string, Held> = {
  city1: [["inspector", "CZ"]],
  city2: [["inspector", "CZ"]],
  guichi1: [["inspector", "CZ/GCQ"]],
  guichi2: [
    ["inspector", "CZ/GCQ"],
    ["head", "CZ/GCQ/GCQ-SGJ"],
  ],
  both: [
    ["inspector", "CZ"],
    ["inspector", "CZ/GCQ"],
    ["liaison", "CZ/RSJ"],
  ],
  gone: [["inspector", "CZ/DZX"]],
  unconfirmed: [["inspector", "CZ/DZX"]],
};
const viewers = Object.entries(held).map(([name, pairs]) => testViewer(name, ...pairs));
const active = viewers.filter(({ accountId }) => accountId !== "gone" && accountId !== "unconfirmed");

/** Every third is passed by one of Guichi, every fourth by the other, every fifth by one of the city. */
const passersOf = ({ row }: MadeIssue): Set<string> => {
  const at = Number(row.id);
  if (row.state !== "inspecting") return new Set();
  return new Set(
    [at % 3 === 0 && "guichi1", at % 4 === 0 && "guichi2", at % 5 === 0 && "city1"].filter((name) => name !== false),
  );
};

beforeAll(async () => {
  await freshDatabase();
  await insertIssues(made);
  for (const [name, pairs] of Object.entries(held)) await insertAccount(name, ...pairs);
  await transaction(async (tx) => {
    await tx
      .update(accounts)
      .set({ disabledAt: startOf(today) })
      .where(eq(accounts.id, "gone"));
    await tx.update(grants).set({ confirmedAt: null }).where(eq(grants.accountId, "unconfirmed"));
    for (const issue of made)
      for (const accountId of passersOf(issue))
        await tx.insert(issuePasses).values({ issueId: issue.row.id, round: 1, accountId, at: startOf(today) });
  });
});

describe("an inspector's step waits where the rule says:", () => {
  test.each(active.map((viewer) => [viewer.accountId, viewer] as const))("%s", async (_, viewer) => {
    const expected = made.filter((issue) => queueOf(subjectOf(issue), active, passersOf(issue)).includes(viewer));
    const rows = await db.select({ id: issues.id }).from(issues).where(closableBy(viewer));
    expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ row }) => row.id).sort());
    expect(rows.length).toBeGreaterThan(5);
  });

  test("the city has both counties' kinds of leftovers", () => {
    const citys = (prefix: string) =>
      made.filter((issue) => {
        const queue = queueOf(subjectOf(issue), active, passersOf(issue));
        return issue.row.raisingUnit.startsWith(prefix) && queue.some(({ accountId }) => accountId === "city2");
      }).length;
    expect(citys("DZX")).toBeGreaterThan(0); // nobody there
    expect(citys("GCQ")).toBeGreaterThan(0); // conflict, passed, or another lead
  });
});
