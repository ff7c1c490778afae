import type { UnitRef } from "./unit";
import { holds, over, type Viewer } from "./viewer";

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
  /** Address an instruction (批示) to this unit. */
  instruct: (viewer, { unit }) => over(viewer, ["leader"], unit),
} as const satisfies Record<string, (viewer: Viewer, subject: UnitSubject) => boolean>;
