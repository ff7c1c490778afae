import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { issues } from "@/db/schema";
import type { Role } from "@/domain/viewer";
import { insertUnits } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, drafted, granted, issueIn, monday, people, target, words } from "@/test-support/ledger";
import { testViewer } from "@/test-support/viewer";
import { raise } from "../commands/raise";
import { visibleIssues, visibleParts } from "./visible";

let cityIssue: string;
let cityDraft: string;
let countyIssue: string;

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await insertUnits("CZ/GC/GC-SGJ"); // a neighbour whose code begins another county's
  cityIssue = await issueIn("assigned", { partners: ["RSJ"] });
  cityDraft = await drafted();
  const neighbour = testViewer("邻县督查员", ["inspector", "CZ/GC"]);
  countyIssue = await drafted(people.countyInspector, "GCQ");
  granted(
    await raise(people.countyInspector, at(monday), { ...(await target(countyIssue)), ...words, brought: "nothing" }),
  );
  await drafted(neighbour, "GC");
});

it.each<[string, [Role, string][], () => string[]]>([
  [
    "a city inspector sees all that is raised, and the drafts of the city",
    [["inspector", "CZ"]],
    () => [cityIssue, cityDraft, countyIssue],
  ],
  ["a leader sees no drafts", [["leader", "CZ"]], () => [cityIssue, countyIssue]],
  ["the lead sees its issue", [["liaison", "CZ/SGJ"]], () => [cityIssue]],
  ["a partner sees its issue", [["head", "CZ/RSJ"]], () => [cityIssue]],
  ["the county sees its own", [["inspector", "CZ/GCQ"]], () => [countyIssue]],
  ["a neighbour whose code begins the county's code sees nothing of it", [["leader", "CZ/GC"]], () => []],
  ["another county sees nothing", [["inspector", "CZ/DZX"]], () => []],
  ["an administrator sees nothing", [["admin", "CZ"]], () => []],
  ["nobody without a grant sees anything", [], () => []],
])("%s", async (_, grants, expected) => {
  for (const finding of ["seek", "follow"] as const) {
    const seen = await db
      .select({ id: issues.id })
      .from(issues)
      .where(visibleIssues(testViewer("某人", ...grants), finding));
    expect(seen.map((issue) => issue.id).sort(), finding).toEqual(expected().sort());
  }
  const parts = await Promise.all(
    visibleParts(testViewer("某人", ...grants)).map((part) => db.select({ id: issues.id }).from(issues).where(part)),
  );
  expect(parts.flatMap((rows) => rows.map(({ id }) => id)).sort()).toEqual(expected().sort()); // none twice
});
