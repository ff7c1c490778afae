/** 减环节 · 减时限(工作日) · 减材料 · 减跑动 · 免跑材料, each before → after. */
export const outcomeKinds = ["steps", "days", "documents", "visits", "tripFreeDocuments"] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export interface Outcome {
  kind: OutcomeKind;
  before: number;
  after: number;
}

/** How much was cut; never negative, for an outcome is not one when nothing was cut. */
export const cut = (outcome: Outcome): number => Math.max(0, outcome.before - outcome.after);
