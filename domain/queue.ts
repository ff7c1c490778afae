import { covers, isCity } from "./issue-party";
import { can, type IssueSubject } from "./permission";
import type { UnitRef } from "./unit";
import type { Role, Viewer } from "./viewer";

const below = (unit: UnitRef) => !isCity(unit);

/**
 * On whose desks an inspector's step waits. A county's own inspectors come first; the step goes to
 * the city's when none of them is eligible: there is none, all have a conflict, or whoever is left
 * is barred (`barred`: passed this round, or holds the first key already).
 */
export function queueOf(
  issue: IssueSubject,
  inspectors: readonly Viewer[],
  barred: ReadonlySet<string> = new Set(),
): Viewer[] {
  const eligible = inspectors.filter((viewer) => can(viewer, "issue.confirm", issue) && !barred.has(viewer.accountId));
  return nearest("inspector", issue, eligible);
}

function nearest(role: Role, issue: IssueSubject, eligible: Viewer[]): Viewer[] {
  const near = eligible.filter((viewer) => covers(viewer, role, issue, below));
  return near.length > 0 ? near : eligible;
}

/** On whose desks a leader's decision waits: the county's own, else the city's. */
export const leadersOf = (issue: IssueSubject, people: readonly Viewer[]): Viewer[] =>
  nearest(
    "leader",
    issue,
    people.filter((viewer) => can(viewer, "issue.decideAsLeader", issue)),
  );
