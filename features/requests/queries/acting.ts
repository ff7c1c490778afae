import type { IssueSubject } from "@/domain/permission";
import { liesIn } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";

/** The unit as whose inspector the viewer acts: the city, or what lies below it. */
export const jurisdictionGrant = (viewer: Viewer, issue: IssueSubject, city: boolean): string =>
  viewer.grants.find(
    ({ role, unit }) => role === "inspector" && unit.path.includes("/") !== city && liesIn(issue.raising, unit),
  )?.unit.code ?? "";
