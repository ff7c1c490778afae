import { can, type IssueSubject } from "./permission";
import { liesIn } from "./unit";
import type { Viewer } from "./viewer";

const holdsBelowTheCity = (viewer: Viewer, issue: IssueSubject): boolean =>
  viewer.grants.some(
    ({ role, unit }) =>
      role === "inspector" &&
      unit.path.includes("/") &&
      liesIn(issue.raising, unit) &&
      (issue.lead === null || liesIn(issue.lead, unit)),
  );

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
  const near = eligible.filter((viewer) => holdsBelowTheCity(viewer, issue));
  return near.length > 0 ? near : eligible;
}
