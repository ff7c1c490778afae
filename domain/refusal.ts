import { faults } from "./fault";
import { type Need, needMet } from "./issue";

/**
 * Why something was not done: a closed list, each worded under `refusal.*` in the messages with
 * what to do next. Values, never exceptions.
 */
export const refusalCodes = [
  ...(Object.keys(needMet) as Need[]),
  "notFound",
  "notAllowed",
  "notNow",
  "notOffered",
  "changedMeanwhile",
  "suspended",
  "alreadyAsked",
  "askedTooLate",
  "stoppedTooLate",
  "extensionsUsedUp",
  "extensionDay",
  "leaderDecides",
  "inspectorDecides",
  "assignedLongAgo",
  "nothingRecorded",
  "formerLead",
  "invalid",
  "secondKey",
  "alreadyProposed",
  "notDrawn",
  "handInRound",
  "noReviewOwed",
  "handInIssue",
  "mergeTarget",
  "linkTarget",
  "takeInTarget",
  "quarantined",
  "alreadyJudged",
  "nothingAsked",
  "outOfReach",
  "dueAfterAssigned",
  "dueInPast",
  "partDueAfterLead",
  "noSubstitute",
  "substituteAway",
  "delegatedAlready",
  "delegationTooLong",
  "duplicate",
  "inUse",
  "nothingChanged",
  "rungTaken",
  "noTaskLead",
  "catalogueChanged",
  "signedOut",
  "stepFirst",
  "locked",
  "wrongCode",
  "wrongPassword",
  "notToOneself",
  "mixedRoles",
  "lastAdministrator",
  "fileTooLarge",
  "tooMuch",
  "fileType",
  "fileUnreadable",
  "tooManyFiles",
  "tooManyRequests",
  "tooManyRows",
  "fileGone",
  ...faults,
  "unexpected",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  code: RefusalCode;
  /** Values for the wording: who, when, what. */
  values?: Record<string, string | number>;
  /** Messages by field path, where a form is to be mended. */
  fields?: Record<string, string>;
}

export type Result<T = undefined> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (code: RefusalCode, more: Omit<Refusal, "code"> = {}): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...more },
});
