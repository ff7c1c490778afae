import { addWorkingDays, type Calendar, type Day } from "./calendar";

/** The way of an instruction (批示): a leader's words to one unit, signed for, answered, closed by the leader. */

export const instructionStates = ["issued", "signed", "answered", "closed", "withdrawn"] as const;
export type InstructionState = (typeof instructionStates)[number];

/** Somebody owes a next step: the unit, and once it has answered the leader. */
export const instructionOpenStates = ["issued", "signed", "answered"] as const satisfies readonly InstructionState[];

/** What it is attached to. */
export const instructionTargets = ["issue", "unit", "task"] as const;
export type InstructionTarget = (typeof instructionTargets)[number];

/** `unit`: its head or liaison, of a county or of the city its inspectors; `leader`: of the unit it came from. */
export type InstructionParty = "unit" | "leader";
export interface InstructionMoveRule {
  paths: Partial<Record<InstructionState, InstructionState>>;
  by: InstructionParty;
}

const instructionMoves = {
  sign: { paths: { issued: "signed" }, by: "unit" },
  answer: { paths: { signed: "answered" }, by: "unit" },
  /** Not enough: the unit answers again. */
  return: { paths: { answered: "signed" }, by: "leader" },
  close: { paths: { answered: "closed" }, by: "leader" },
  withdraw: { paths: { issued: "withdrawn", signed: "withdrawn" }, by: "leader" },
} as const satisfies Record<string, InstructionMoveRule>;
export type InstructionMove = keyof typeof instructionMoves;
export const instructionMoveNames = Object.keys(instructionMoves) as InstructionMove[];

export const instructionRule = (move: InstructionMove): InstructionMoveRule => instructionMoves[move];

/** Where a move leads from here; undefined when it is not open from this state. */
export const instructionTarget = (move: InstructionMove, from: InstructionState): InstructionState | undefined =>
  instructionRule(move).paths[from];

/** What was written on the way. */
export const instructionNoteKinds = [
  "answer",
  "return",
  "close",
  "withdraw",
] as const satisfies readonly InstructionMove[];
export type InstructionNoteKind = (typeof instructionNoteKinds)[number];

/** Working days until it is to be signed for, and those proposed for the answer. */
const signingDays = 1;
const answeringDays = 3;

export const signingDue = (calendar: Calendar, today: Day): Day => addWorkingDays(calendar, today, signingDays);
export const answerProposed = (calendar: Calendar, today: Day): Day => addWorkingDays(calendar, today, answeringDays);

/** By when the unit owes its next step; null where no day was set, and once it has answered. */
export function instructionOwed(one: { state: InstructionState; signDueDay: Day; answerDay: Day | null }): Day | null {
  if (one.state === "issued") return one.signDueDay;
  return one.state === "signed" ? one.answerDay : null;
}
