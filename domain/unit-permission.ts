import type { UnitRef } from "./unit";
import { businessRoles, holds, holdsOwn, over, type Viewer } from "./viewer";

export interface UnitSubject {
  type: "unit";
  unit: UnitRef;
}

/** A part of `can` in `permission.ts`. */
export const unitActions = {
  /** Plan a walk for a head of this unit. */
  planWalk: (viewer, { unit }) => holds(viewer, ["head", "liaison"], unit),
  /** Raise an issue from another source, in the name of this unit. */
  raiseIssue: (viewer, { unit }) => holds(viewer, ["inspector"], unit),
  /** Name a substitute for the days one is away: for one's own grants there, never for those one carries. */
  delegate: (viewer, { unit }) => holdsOwn(viewer, businessRoles, unit),
  /** The same for a liaison of the unit, by its head. */
  delegateFor: (viewer, { unit }) => holdsOwn(viewer, ["head"], unit),
  /** Address an instruction (批示) to this unit. */
  instruct: (viewer, { unit }) => over(viewer, ["leader"], unit),
} as const satisfies Record<string, (viewer: Viewer, subject: UnitSubject) => boolean>;
