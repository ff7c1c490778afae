import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { issues } from "@/db/schema";
import { newestFirst } from "@/db/search-index";
import type { IssueState } from "@/domain/issue";
import type { Viewer } from "@/domain/viewer";
import { bestFound } from "@/features/search-entries/queries";
import { type ListClock, listCondition } from "./condition";
import type { Filters } from "./filter";
import { askedOf } from "./findable";

/** So many are ranked, counted and paged through; of more than that nobody reads the last. */
export const mostFound = 1_000;

export interface FoundIssues {
  /** The best first. */
  rows: { id: string; state: IssueState }[];
  /** There are more than these. */
  more: boolean;
}

/** What this viewer sees under these filters and holds the words; the newest of equals first. */
export async function findIssues(
  viewer: Viewer,
  { q = "", ...filters }: Filters,
  clock: ListClock,
  most = mostFound,
): Promise<FoundIssues> {
  const condition = listCondition(viewer, filters, clock);
  const rows = await bestFound(askedOf(viewer, q), most + 1, (found, limit) =>
    db
      .select({ id: issues.id, state: issues.state })
      .from(found)
      .crossJoin(issues)
      .where(and(eq(issues.id, found.subjectId), condition))
      .orderBy(...newestFirst(found))
      .limit(limit),
  );
  return { rows: rows.slice(0, most), more: rows.length > most };
}

/** The words in which a hit may lie that is not in the title. */
export async function textsOf(ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ id: issues.id, description: issues.description, cause: issues.cause, conclusion: issues.conclusion })
    .from(issues)
    .where(inArray(issues.id, [...ids]));
  return new Map(rows.map(({ id, ...texts }) => [id, Object.values(texts)]));
}
