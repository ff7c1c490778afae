import { covers, inspects, isCity, named } from "./issue-party";
import type { IssueSubject } from "./permission";
import { hatsOf, holds, type Viewer } from "./viewer";

/** What is asked beside an issue's way, and by whom it is answered; a part of `can` in `permission.ts`. */
export const requestActions = {
  ask: (viewer, issue) => issue.lead !== null && holds(viewer, ["head", "liaison"], issue.lead),
  decideRequest: (viewer, issue) => inspects(viewer, issue),
  /** A leader of the jurisdiction, who neither heads nor works for a unit that the issue names. */
  decideAsLeader: (viewer, issue) =>
    covers(viewer, "leader", issue) &&
    !hatsOf(viewer).some(
      ({ role, unit }) =>
        (role === "head" || role === "liaison") && named(issue).some(({ code }) => code === unit.code),
    ),
  refer: (viewer, issue) => inspects(viewer, issue, (unit) => !isCity(unit)),
  coordinate: (viewer, issue) => inspects(viewer, issue, isCity),
} as const satisfies Record<string, (viewer: Viewer, issue: IssueSubject) => boolean>;
