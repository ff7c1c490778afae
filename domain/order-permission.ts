import type { OrderState } from "./order";
import type { UnitRef } from "./unit";
import { holds, otherHat, over, type Viewer } from "./viewer";

export interface OrderSubject {
  type: "order";
  state: OrderState;
  /** To which unit it is addressed. */
  unit: UnitRef;
  /** In whose name it is written: the county or zone, or the city. */
  from: UnitRef;
}

/** A part of `can` in `permission.ts`. */
export const orderActions = {
  /** A draft is its writers' own, and of the leaders above, to whom it may fall to sign it; signed, the unit reads it, and whoever leads or inspects it. */
  see: (viewer, { state, unit, from }) =>
    state === "draft" || state === "discarded"
      ? holds(viewer, ["inspector"], from) || over(viewer, ["leader"], from)
      : over(viewer, ["leader", "inspector"], unit) || holds(viewer, ["head", "liaison"], unit),
  /** Change or drop a draft, return, clear; not about a unit in which they wear another hat. */
  inspect: (viewer, { unit, from }) => holds(viewer, ["inspector"], from) && !otherHat(viewer, [unit]),
  /** Sign and withdraw it: who leads where it comes from, or above; on whose desk it waits is `queries/waiting.ts`. */
  sign: (viewer, { from }) => over(viewer, ["leader"], from),
  /** Sign for it, plan, tell and finish. */
  answer: (viewer, { unit }) => holds(viewer, ["head", "liaison"], unit),
} as const satisfies Record<string, (viewer: Viewer, order: OrderSubject) => boolean>;
