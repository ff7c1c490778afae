import type { PainPointState } from "./pain-point";
import type { UnitRef } from "./unit";
import { otherHat, over, type Viewer } from "./viewer";

export interface PainPointSubject {
  type: "painPoint";
  state: PainPointState;
  /** The city, or the county or zone whose inbox it lies in. */
  jurisdiction: UnitRef;
  /** The hall or unit it names. */
  unit: UnitRef | null;
}

/** The conflict rule of issues: nobody decides on what names a unit in which they hold another grant. */
const decides = (viewer: Viewer, { jurisdiction, unit }: PainPointSubject): boolean =>
  over(viewer, ["inspector"], jurisdiction) && !otherHat(viewer, unit ? [unit] : []);

/** A part of `can` in `permission.ts`. */
export const painPointActions = {
  /** Bureaus do not: they read the masked text at the issue it is linked to. */
  see: (viewer, painPoint) => over(viewer, ["inspector", "leader"], painPoint.jurisdiction),
  /** Every move of its way, interim answers, reopening requests, quarantine. */
  decide: decides,
  /** Let the public read it, or no longer. */
  release: decides,
  /** Who told it and in which words: shown on demand, and each time kept in the history. */
  reveal: decides,
} as const satisfies Record<string, (viewer: Viewer, painPoint: PainPointSubject) => boolean>;
