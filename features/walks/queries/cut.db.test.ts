import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { issues } from "@/db/schema";
import { aTree, type PastIssue, pastIssue, pastWalk } from "@/test-support/figures/past";
import { freshDatabase } from "@/test-support/fresh-database";
import { testViewer } from "@/test-support/viewer";
import { cutSince } from "./cut";

let walk: string;

const closed: PastIssue["way"] = [
  ["draft", "2023-03-01 08:00"],
  ["raised", "2023-03-01 09:00"],
  ["assigned", "2023-03-02 09:00"],
  ["closed", "2023-04-01 09:00"],
];
const found = async (issue: PastIssue) => {
  const id = await pastIssue(issue);
  await transaction(async (tx) => {
    await tx.update(issues).set({ walkId: walk }).where(eq(issues.id, id));
  });
};

beforeAll(async () => {
  await freshDatabase();
  await aTree();
  walk = await pastWalk("FGW", "head", "A1", "2023-02-27 10:00");
  await found({ way: closed, outcomes: [{ kind: "steps", before: 5, after: 4, submitted: "2023-03-20 09:00" }] });
  await found({ way: closed, outcomes: [{ kind: "steps", before: 4, after: 3, submitted: "2023-03-25 09:00" }] });
  await found({
    way: closed,
    outcomes: [{ kind: "days", before: 9, after: 5, submitted: "2023-03-25 09:00", state: "returned" }],
  });
  await found({
    way: closed.slice(0, 3),
    outcomes: [{ kind: "visits", before: 2, after: 1, submitted: "2023-03-25 09:00" }],
  });
});

test("after over before, by kind, of the rectified with an accepted result", async () => {
  const cut = await cutSince(testViewer("inspector", ["inspector", "CZ"]), walk);
  expect(cut.map(({ kind, before, after }) => [kind, before, after])).toEqual([["steps", 5, 3]]);
});

test("who may not see the issues is told nothing of them", async () => {
  expect(await cutSince(testViewer("other", ["liaison", "CZ/DZX/DZX-FGW"]), walk)).toEqual([]);
  expect(await cutSince(testViewer("admin", ["admin", "CZ"]), walk)).toEqual([]);
});
