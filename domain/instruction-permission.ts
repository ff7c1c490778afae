import type { InstructionState } from "./instruction";
import type { UnitRef } from "./unit";
import { holds, over, type Viewer } from "./viewer";

export interface InstructionSubject {
  type: "instruction";
  state: InstructionState;
  /** To which unit it is addressed. */
  unit: UnitRef;
  /** The unit as whose leader it was written. */
  from: UnitRef;
}

/** A part of `can` in `permission.ts`. */
export const instructionActions = {
  /** The unit itself, and who leads or inspects it; other units do not, even where the issue is theirs too. */
  see: (viewer, { unit }) => over(viewer, ["leader", "inspector"], unit) || holds(viewer, ["head", "liaison"], unit),
  /** Sign for it and answer. A county or the city has no head: its inspectors do. */
  answer: (viewer, { unit }) => holds(viewer, ["head", "liaison", "inspector"], unit),
  /** Close it, return the answer, withdraw it: who leads where it came from, for leaders come and go. */
  decide: (viewer, { from }) => holds(viewer, ["leader"], from),
} as const satisfies Record<string, (viewer: Viewer, instruction: InstructionSubject) => boolean>;
