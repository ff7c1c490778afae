import { inArray, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { issues } from "@/db/schema";
import { keepFindable } from "@/features/search-entries/commands";
import { findableIssues } from "../queries/findable";
import type { IssueRow } from "../queries/subject";

const found: readonly (keyof IssueRow)[] = [
  "number",
  "title",
  "description",
  "cause",
  "conclusion",
  "raisingUnit",
  "leadUnit",
];

/** Whether such a change alters by what an issue is found, or by whom. */
export const altersWords = (set: Partial<IssueRow>): boolean => found.some((name) => name in set);

export async function keepIssueFindable(tx: Tx, id: string): Promise<void> {
  const findable = (await findableIssues([id])).get(id);
  if (findable) await keepFindable(tx, id, findable);
}

/** After units took another place in the tree, in that transaction: their issues are found from there. */
export async function keepIssuesOfUnitsFindable(tx: Tx, units: readonly string[]): Promise<void> {
  if (units.length === 0) return;
  const rows = await tx
    .select({ id: issues.id })
    .from(issues)
    .where(or(inArray(issues.raisingUnit, [...units]), inArray(issues.leadUnit, [...units])));
  for (let at = 0; at < rows.length; at += 500) {
    const ids = rows.slice(at, at + 500).map(({ id }) => id);
    for (const [id, findable] of await findableIssues(ids)) await keepFindable(tx, id, findable);
  }
}
