import { addWorkingDays, type Calendar, type Day, onWorkingDay, workingDaysLeft } from "./calendar";
import { type IssueKind, type IssueState, leadStates } from "./issue";

/**
 * 延期 · 暂停 · 申请改派 · 提请上级协调 · 报请省级协调: what is asked for an issue beside its way.
 * Records, never states: one is open until it is decided, withdrawn, or lapses with a move.
 */
export const requestKinds = ["extension", "suspension", "reassignment", "referral", "provinceReferral"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** How a request ended; null while somebody still owes a word. */
export const requestDecisions = ["granted", "refused", "answered", "withdrawn", "lapsed"] as const;
export type RequestDecision = (typeof requestDecisions)[number];

/** What an administrator may set. */
export interface RequestCaps {
  /** Extensions granted in a round. */
  extensions: number;
  /** Working days of one extension; of an on-the-spot issue. */
  extensionDays: number;
  spotExtensionDays: number;
  /** Working days after the assignment in which the lead may ask to be relieved of it. */
  reassignmentDays: number;
}
export const requestCaps: RequestCaps = { extensions: 2, extensionDays: 15, spotExtensionDays: 3, reassignmentDays: 2 };

interface RequestRule {
  /** The lead unit, a county's inspectors, or the city's. */
  asks: "lead" | "county" | "city";
  from: readonly IssueState[];
  /** Moves that lead elsewhere let it lapse. */
  standsIn: readonly IssueState[];
  /** `byNumber`: an inspector the first time, from then on a leader. A province only answers. */
  decides: "inspector" | "byNumber" | "city";
  /** While the issue is suspended it cannot be asked. */
  heldBySuspension: boolean;
}

const sinceRaised = ["raised", "assigned", "planning", "planned", "rectifying", "submitted", "inspecting"] as const;
const atWork = ["planning", "rectifying"] as const;

/** Who asks, from where, who decides. */
export const requestRules: Record<RequestKind, RequestRule> = {
  extension: {
    asks: "lead",
    from: atWork,
    standsIn: ["planning", "planned", "rectifying"],
    decides: "byNumber",
    heldBySuspension: true,
  },
  suspension: {
    asks: "lead",
    from: atWork,
    standsIn: ["planning", "planned", "rectifying"],
    decides: "inspector",
    heldBySuspension: true,
  },
  reassignment: {
    asks: "lead",
    from: leadStates,
    standsIn: leadStates,
    decides: "inspector",
    heldBySuspension: true,
  },
  referral: { asks: "county", from: sinceRaised, standsIn: sinceRaised, decides: "city", heldBySuspension: false },
  provinceReferral: {
    asks: "city",
    from: sinceRaised,
    standsIn: sinceRaised,
    decides: "city",
    heldBySuspension: false,
  },
};

/** Of these, what the lead asks. */
export type LeadRequest = Extract<RequestKind, "extension" | "suspension" | "reassignment">;

/** The second extension of a round and every later one is a leader's to grant. */
export const needsLeader = (kind: RequestKind, nth: number): boolean =>
  requestRules[kind].decides === "byNumber" && nth > 1;

/** The latest day to which one extension leads. */
export const latestExtension = (calendar: Calendar, caps: RequestCaps, kind: IssueKind | null, dueDay: Day): Day =>
  addWorkingDays(calendar, dueDay, kind === "spot" ? caps.spotExtensionDays : caps.extensionDays);

/** The last day on which the lead may ask to be relieved of what was assigned then. */
export const reassignmentUntil = (calendar: Calendar, caps: RequestCaps, assigned: Day): Day =>
  addWorkingDays(calendar, assigned, caps.reassignmentDays);

/** The due day after a suspension: later by the working days that it stood. */
export const dueAfterSuspension = (calendar: Calendar, dueDay: Day, from: Day, until: Day): Day =>
  addWorkingDays(calendar, onWorkingDay(calendar, dueDay), Math.max(0, workingDaysLeft(calendar, from, until)));

/** What led a due day elsewhere: a suspension by the days that it stood, an extension to its own day. */
export type DayMove = { kind: "suspension"; from: Day; until: Day } | { kind: "extension"; to: Day };

/** A day of one's own after moves in their order: later by what was suspended, and no earlier than what was extended. */
export const dayAfterMoves = (calendar: Calendar, own: Day, moves: readonly DayMove[]): Day =>
  moves.reduce((day, move) => {
    if (move.kind === "suspension") return dueAfterSuspension(calendar, day, move.from, move.until);
    return move.to > day ? move.to : day;
  }, own);

/** From the third time that units passed an issue on it is flagged. */
export const passedTooOften = 3;

/** 已延期 · 已提请 · 已报省: what stands beside the state. */
export type RequestMarker = "extended" | "referred" | "province";
