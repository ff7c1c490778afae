import type { IssueSubject } from "@/domain/permission";
import { liesIn } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";

/** The nearest unit that this viewer inspects and in which the issue lies: a county's matter is the county's. */
export const inWhoseName = (viewer: Viewer, { raising, lead }: IssueSubject): string =>
  viewer.grants
    .filter(({ role, unit }) => role === "inspector" && liesIn(raising, unit) && (lead === null || liesIn(lead, unit)))
    .reduce((near, { unit }) => (unit.path.length > near.path.length ? unit : near), { code: "", path: "" }).code;
