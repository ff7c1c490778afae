/** The walk's way: planned → walking → concluded, or cancelled with a reason. */

export const walkStates = ["planned", "walking", "concluded", "cancelled"] as const;
export type WalkState = (typeof walkStates)[number];

const walkMoves = {
  begin: { planned: "walking" },
  conclude: { walking: "concluded" },
  cancel: { planned: "cancelled", walking: "cancelled" },
} as const satisfies Record<string, Partial<Record<WalkState, WalkState>>>;
export type WalkMove = keyof typeof walkMoves;

export const walkTarget = (move: WalkMove, from: WalkState): WalkState | undefined =>
  (walkMoves[move] as Partial<Record<WalkState, WalkState>>)[from];

/** 本人办 · 代人办 · 陪同办 */
export const walkManners = ["oneself", "proxy", "accompanying"] as const;
export type WalkManner = (typeof walkManners)[number];

/** 窗口 · 网上 · 电话 · 自助机 */
export const walkChannels = ["window", "online", "phone", "machine"] as const;
export type WalkChannel = (typeof walkChannels)[number];

/** 没发现问题 · 发现问题 · 不适用; no answer is 未查, allowed and counted. Never yes/no. */
export const aspectAnswers = ["nothing", "issue", "inapplicable"] as const;
export type AspectAnswer = (typeof aspectAnswers)[number];

/** What a walk really took, summed from its steps. */
export interface Experience {
  steps: number;
  /** Distinct documents asked for. */
  documents: number;
  /** Trips made; the guide calls them visits. */
  visits: number;
  minutes: number;
  waitingMinutes: number;
}

export interface StepFacts {
  minutes: number | null;
  waitingMinutes: number | null;
  trips: number | null;
  documents: readonly string[];
}

export function experienceOf(steps: readonly StepFacts[]): Experience {
  const sum = (pick: (step: StepFacts) => number | null) => steps.reduce((total, step) => total + (pick(step) ?? 0), 0);
  return {
    steps: steps.length,
    documents: new Set(steps.flatMap((step) => step.documents.map((name) => name.trim()).filter(Boolean))).size,
    visits: sum((step) => step.trips),
    minutes: sum((step) => step.minutes),
    waitingMinutes: sum((step) => step.waitingMinutes),
  };
}
