import type { Day } from "./calendar";

/**
 * What waits on a desk, each with the action it asks for. The order breaks ties: what takes one
 * tap and lets others go on comes first, what is only to be watched last.
 */
export const duties = [
  "concludeWalk",
  "signInstruction",
  "acceptOrder",
  "issueOrder",
  "adoptOrder",
  "signResult",
  "readAnswer",
  "clearOrder",
  "confirmEnd",
  "holdInterview",
  "liftListing",
  "close",
  "pass",
  "reviewPlan",
  "decideRequest",
  "answerReferral",
  "verify",
  "acceptPainPoint",
  "replyPainPoint",
  "decideReopening",
  "sortPainPoint",
  "answerInstruction",
  "answerOrder",
  "accept",
  "acceptPart",
  "lookBack",
  "yearlyReview",
  "raise",
  "supplement",
  "plan",
  "signOff",
  "rectify",
  "walk",
  "resume",
  "chase",
  "chasePart",
  "watch",
] as const;
export type Duty = (typeof duties)[number];
/** Of these, what pain points ask of inspectors. */
const painPointDuties = [
  "acceptPainPoint",
  "replyPainPoint",
  "decideReopening",
  "sortPainPoint",
] as const satisfies readonly Duty[];
export type PainPointDuty = (typeof painPointDuties)[number];

/** Of these, what a leader's instructions ask of units, and their answers of the leader. */
export const instructionDuties = [
  "signInstruction",
  "answerInstruction",
  "readAnswer",
] as const satisfies readonly Duty[];
export type InstructionDuty = (typeof instructionDuties)[number];

/** Of these, what supervision orders ask of leaders, units and inspectors. */
export const orderDuties = [
  "adoptOrder",
  "issueOrder",
  "acceptOrder",
  "answerOrder",
  "clearOrder",
] as const satisfies readonly Duty[];
export type OrderDuty = (typeof orderDuties)[number];

/** Of these, what a partner owes for its own part, and who is late with one. */
export type PartDuty = Extract<Duty, "acceptPart" | "signOff" | "chasePart">;
/** Of these, what is asked beside the way of issues. */
export type RequestDuty = Extract<Duty, "decideRequest" | "answerReferral" | "resume">;

/** Of these, what a leader decides; instructions stand on the board. */
export const leaderDecisions = ["decideRequest", "issueOrder"] as const satisfies readonly Duty[];
export type LeaderDecision = (typeof leaderDecisions)[number];

/** One thing that waits. */
export interface Waiting {
  id: string;
  duty: Duty;
  /** By when it is owed; null where no deadline rules. */
  due: Day | null;
  /** Working days left until then, negative when late. */
  left: number | null;
  /** Overdue or returned twice: the red light, whatever its next step's day. */
  red: boolean;
  /** Since when it waits. */
  since: Date;
}

const watched: readonly Duty[] = ["chase", "chasePart", "watch"];

/**
 * Late steps first; then those owed today or on the next working day; then what others are late
 * with, to be chased; then what has no deadline, so that a draft does not lie for weeks; then
 * what has time.
 */
export function urgency({ duty, due, left, red }: Omit<Waiting, "id" | "since">, today: Day): number {
  const late = red || (due !== null && due < today);
  if (watched.includes(duty)) return late ? 2 : 4;
  if (late) return 0;
  if (due === null || left === null) return 3;
  return left <= 1 ? 1 : 4;
}

/** Most urgent first: by urgency, then by day, by duty, by how long it has waited. */
export function compareWaiting(a: Waiting, b: Waiting, today: Day): number {
  const rank = urgency(a, today) - urgency(b, today);
  if (rank !== 0) return rank;
  if (a.due !== b.due) return a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1;
  const duty = duties.indexOf(a.duty) - duties.indexOf(b.duty);
  return duty || a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
