import type { IssueSubject } from "./permission";
import { liesIn, type UnitRef } from "./unit";
import { has, hatsOf, otherHat, type Role, type Viewer } from "./viewer";

/** Raising and lead unit and the partners. */
export const named = (issue: IssueSubject): UnitRef[] => [
  issue.raising,
  ...(issue.lead ? [issue.lead] : []),
  ...issue.partners,
];

/**
 * An inspector acts when raising and lead unit both lie in their subtree, and never on an issue
 * that names a unit in which they hold another grant (that very unit, not its subtree).
 */
export function inspects(viewer: Viewer, issue: IssueSubject, from = (_: UnitRef): boolean => true): boolean {
  return covers(viewer, "inspector", issue, from) && !otherHat(viewer, named(issue));
}

/** Holds the role in a unit under which raising and lead unit both lie. */
export function covers(viewer: Viewer, role: Role, issue: IssueSubject, from = (_: UnitRef): boolean => true): boolean {
  const both = issue.lead ? [issue.raising, issue.lead] : [issue.raising];
  return viewer.grants.some(
    (grant) => grant.role === role && from(grant.unit) && both.every((unit) => liesIn(unit, grant.unit)),
  );
}

export const isCity = (unit: UnitRef): boolean => !unit.path.includes("/");

/**
 * Sees that a look-back is to come. Whoever inspects or leads, and neither heads nor works for a unit
 * that the issue names: a visit that is announced meets what was put right for it.
 */
export const seesUnannounced = (viewer: Viewer, issue: IssueSubject): boolean =>
  has(viewer, ["inspector", "leader"]) &&
  !hatsOf(viewer).some(
    ({ role, unit }) => (role === "head" || role === "liaison") && named(issue).some(({ code }) => code === unit.code),
  );
