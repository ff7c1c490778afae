/**
 * What a check of the hash chains can find. `changed`: the event no longer gives its hash, or its
 * link. `missing`: a number is left out. `cut`: a sealed day names a link that is gone.
 * `rewritten`: the link that a sealed day names has another hash. `added`: a link lies on a sealed
 * day that its seal does not know. `seal`: the seal itself does not fit the one before, or its own list.
 */
export const chainFaults = ["changed", "missing", "cut", "rewritten", "added", "seal"] as const;
export type ChainFault = (typeof chainFaults)[number];

export interface ChainFinding {
  fault: ChainFault;
  /** Whose chain; empty where a whole seal is concerned. */
  subjectType?: string;
  subjectId?: string;
  /** The number of the event within its chain. */
  sequence?: number;
  /** When the event says it happened, as an ISO instant. */
  at?: string;
  /** The sealed day that shows it. */
  day?: string;
}
