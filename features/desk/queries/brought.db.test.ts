import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { issues, outcomes, results } from "@/db/schema";
import { visibleIssues } from "@/features/issues/queries/visible";
import { aPast } from "@/test-support/figures/half-year";
import { testViewer } from "@/test-support/viewer";
import { newestOutcomes } from "./brought";

beforeAll(() => aPast());

test.each([
  ["the city's", testViewer("leader", ["leader", "CZ"])],
  ["a county's", testViewer("county-leader", ["leader", "CZ/GCQ"])],
  ["nobody's", testViewer("admin", ["admin", "CZ"])],
])("every accepted outcome of %s closed issues with a task, the newest first", async (_, viewer) => {
  const found = await newestOutcomes(viewer, 1000);
  const meant = await db
    .select({ id: outcomes.id, task: issues.taskCode })
    .from(outcomes)
    .innerJoin(results, eq(results.id, outcomes.resultId))
    .innerJoin(issues, eq(issues.id, outcomes.issueId))
    .where(and(eq(results.state, "accepted"), inArray(issues.state, ["closed"]), visibleIssues(viewer)));
  const placed = meant.filter(({ task }) => task !== null);
  expect(found.map(({ id }) => id).sort()).toEqual(placed.map(({ id }) => id).sort());
  const times = found.map(({ closedAt }) => closedAt.getTime());
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(await newestOutcomes(viewer, 2)).toEqual(found.slice(0, 2));
});
