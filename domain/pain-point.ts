/** The way of a pain point (诉求、痛点): what citizens and companies tell, and what becomes of it. */

export const painPointStates = [
  "received",
  "accepted",
  "declined",
  "transferred",
  "answered",
  "merged",
  "linked",
  "resolved",
] as const;
export type PainPointState = (typeof painPointStates)[number];

/** A number as it is kept, `SQ-2026-0001`; however it was typed: small, full width, with dashes, blanks or without. */
export function painPointNumber(typed: string): string {
  const signs = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  const [, year, count] = /^SQ(\d{4})(\d{4,})$/.exec(signs) ?? [];
  return year && count ? `SQ-${year}-${count}` : signs;
}

/** The office owes a next step; an interim answer is due all the same. */
export const painPointOpenStates = ["received", "accepted", "linked"] as const satisfies readonly PainPointState[];

export interface PainPointMoveRule {
  paths: Partial<Record<PainPointState, PainPointState>>;
  /** Who moves it: an inspector, or the system when the linked issues move. */
  by: "inspector" | "issues";
}

export const painPointMoves = {
  accept: { paths: { received: "accepted" }, by: "inspector" },
  /** With one of the listed reasons. */
  decline: { paths: { received: "declined" }, by: "inspector" },
  /** Final; names the office that is right for it. */
  transfer: { paths: { received: "transferred", accepted: "transferred" }, by: "inspector" },
  answer: { paths: { accepted: "answered" }, by: "inspector" },
  /** Into another pain point, whose way it follows from then on. */
  merge: { paths: { received: "merged", accepted: "merged" }, by: "inspector" },
  /** To one or more issues of the ledger. */
  link: { paths: { accepted: "linked" }, by: "inspector" },
  /** All linked issues that still count are closed. */
  resolve: { paths: { linked: "resolved" }, by: "issues" },
  /** Every linked issue was declined or cancelled: back to the inbox. */
  comeBack: { paths: { linked: "accepted" }, by: "issues" },
  /** A reopening request was granted: the next round. */
  reopen: { paths: { answered: "accepted", resolved: "accepted" }, by: "inspector" },
} as const satisfies Record<string, PainPointMoveRule>;
export type PainPointMove = keyof typeof painPointMoves;
export const painPointMoveNames = Object.keys(painPointMoves) as PainPointMove[];

export const painPointTarget = (move: PainPointMove, from: PainPointState): PainPointState | undefined =>
  (painPointMoves[move] as PainPointMoveRule).paths[from];

/** Why a pain point is not taken up (不予受理). */
export const declineReasons = ["unclear", "notOurs", "inCourt", "answeredBefore", "abusive", "advertising"] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Where a pain point comes from. */
export const painPointChannels = ["web", "hotline", "window", "letter", "other"] as const;
export type PainPointChannel = (typeof painPointChannels)[number];

/** Why the door keeps a pain point apart until an inspector has looked at it (甄别). */
export const quarantineReasons = ["withoutScript", "repeated", "suspicious"] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];
/** While kept apart, nothing but declining is open. */
export const openInQuarantine: readonly PainPointMove[] = ["decline"];

/** What may still take others in: it is under way, or its citizen can be asked. */
export const mayTakeIn = (state: PainPointState): boolean =>
  state !== "declined" && state !== "transferred" && state !== "merged";

/** What the office writes to the citizen. */
export const replyKinds = ["interim", "answer", "decline", "transfer", "resolution"] as const;
export type ReplyKind = (typeof replyKinds)[number];

export const painPointLanguages = ["zh-CN", "en"] as const;

/** The five levels of GB/T 39735, best first: 非常满意 … 非常不满意. */
export const satisfactionLevels = ["veryGood", "good", "fair", "poor", "veryPoor"] as const;
export type SatisfactionLevel = (typeof satisfactionLevels)[number];

/** The citizen is asked once a round, after an answer or a resolution. */
export const mayJudge = (state: PainPointState): boolean => state === "answered" || state === "resolved";

/** “Not solved” or one of the two lowest levels puts a reopening request on an inspector's desk. */
export const asksToReopen = (verdict: { solved: boolean; level: SatisfactionLevel }): boolean =>
  !verdict.solved || verdict.level === "poor" || verdict.level === "veryPoor";

/** Counted as satisfied (满意率): the three upper levels. */
export const isSatisfied = (level: SatisfactionLevel): boolean => satisfactionLevels.indexOf(level) <= 2;

/**
 * What linked issues do to their pain point: resolved when those that still count are closed (a
 * merged issue counts as its target), back to the inbox when none is left that counts.
 */
export function movedByIssues(states: readonly string[]): "resolve" | "comeBack" | undefined {
  const counting = states.filter((state) => state !== "declined" && state !== "cancelled");
  if (counting.length === 0) return "comeBack";
  return counting.every((state) => state === "closed") ? "resolve" : undefined;
}
