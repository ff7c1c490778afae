import { cleanReviewsNeeded } from "./yearly-review";

/** The issue's way: one table from which pages draw their buttons and by which the server decides. */

/** In the order in which one passes them when nothing comes back; then the way is over. */
export const issueStates = [
  "draft",
  "raised",
  "assigned",
  "planning",
  "planned",
  "rectifying",
  "submitted",
  "inspecting",
  "closed",
  "declined",
  "merged",
  "cancelled",
] as const;
export type IssueState = (typeof issueStates)[number];

/** The way is over; only `reopen` leads out of `closed`. */
export const finalStates = ["closed", "declined", "merged", "cancelled"] as const satisfies readonly IssueState[];
/** Somebody owes a next step. */
export const openStates = issueStates.filter((state) => !(finalStates as readonly string[]).includes(state));
/** The lead's clock runs; it stops while submitted or inspecting. */
export const leadStates = ["assigned", "planning", "planned", "rectifying"] as const satisfies readonly IssueState[];
/** The inspectors' clock runs. */
export const inspectorStates = [
  "raised",
  "planned",
  "submitted",
  "inspecting",
] as const satisfies readonly IssueState[];

/** Who owes the next step: the raising unit, the lead unit or the inspectors; nobody when the way is over. */
export type Holder = "raising" | "lead" | "inspectors";
export function holderOf(state: IssueState): Holder | null {
  if (state === "draft") return "raising";
  if ((inspectorStates as readonly string[]).includes(state)) return "inspectors";
  return state === "assigned" || state === "planning" || state === "rectifying" ? "lead" : null;
}

/** 立行立改 · 限期整改 · 长期坚持 */
export const issueKinds = ["spot", "term", "long"] as const;
export type IssueKind = (typeof issueKinds)[number];

export const severities = ["high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

/** Where an issue comes from. */
export const issueSources = ["walk", "inspection", "citizen", "hotline", "media", "other"] as const;
export type IssueSource = (typeof issueSources)[number];

/**
 * Who may make a move. `raising` and `lead`: head or liaison of that very unit (for the raising
 * unit also its inspectors); `raisingHead` and `leadHead`: those who sign for it; `inspector`:
 * one in whose jurisdiction both units lie.
 */
export type Party = "raising" | "raisingHead" | "lead" | "leadHead" | "inspector";

/** What must be there before a move, beside the words its form asks for. */
export type Need =
  | "concludedWalk"
  | "placed"
  | "ownPlan"
  | "broughtFix"
  | "partnersSignedOff"
  | "spotWhenPlanning"
  | "evidence"
  | "outcomes"
  | "cleanReviews"
  | "otherThanPasser"
  | "notOfLead";

export interface MoveRule {
  /** from → to */
  paths: Partial<Record<IssueState, IssueState>>;
  by: Party;
  needs?: readonly Need[];
  /** From these states one inspector proposes and another confirms. */
  twoKeysFrom?: readonly IssueState[];
}

const away = (to: IssueState, from: readonly IssueState[]) =>
  Object.fromEntries(from.map((state) => [state, to])) as MoveRule["paths"];

const underWay = ["raised", "assigned", "planning", "planned", "rectifying", "submitted", "inspecting"] as const;
const sinceAssigned = underWay.slice(1);

const issueMoves = {
  raise: { paths: { draft: "raised" }, by: "raisingHead", needs: ["concludedWalk", "placed"] },
  discard: { paths: { draft: "cancelled" }, by: "raising" },
  return: { paths: { raised: "draft" }, by: "inspector" },
  decline: { paths: { raised: "declined" }, by: "inspector" },
  assign: { paths: { raised: "assigned" }, by: "inspector" },
  approve: { paths: { raised: "rectifying" }, by: "inspector", needs: ["ownPlan"] },
  verifyFixed: { paths: { raised: "inspecting" }, by: "inspector", needs: ["broughtFix", "notOfLead"] },
  reassign: { paths: away("assigned", ["assigned", "planning", "planned", "rectifying"]), by: "inspector" },
  accept: { paths: { assigned: "planning" }, by: "lead" },
  plan: { paths: { planning: "planned" }, by: "lead" },
  returnPlan: { paths: { planned: "planning" }, by: "inspector" },
  approvePlan: { paths: { planned: "rectifying" }, by: "inspector" },
  submit: {
    paths: { rectifying: "submitted", planning: "submitted" },
    by: "leadHead",
    needs: ["spotWhenPlanning", "cleanReviews", "evidence", "partnersSignedOff", "outcomes"],
  },
  withdraw: { paths: { planned: "planning", submitted: "rectifying" }, by: "lead" },
  pass: { paths: { submitted: "inspecting" }, by: "inspector", needs: ["notOfLead"] },
  returnWork: { paths: { submitted: "rectifying", inspecting: "rectifying" }, by: "inspector" },
  close: { paths: { inspecting: "closed" }, by: "inspector", needs: ["otherThanPasser", "cleanReviews"] },
  merge: { paths: away("merged", underWay), by: "inspector", twoKeysFrom: sinceAssigned },
  cancel: { paths: away("cancelled", underWay), by: "inspector", twoKeysFrom: sinceAssigned },
  reopen: { paths: { closed: "rectifying" }, by: "inspector" },
} as const satisfies Record<string, MoveRule>;

export type IssueMove = keyof typeof issueMoves;
export const issueMoveNames = Object.keys(issueMoves) as IssueMove[];

/** The rule of a move, widened from the table's literals. */
export const ruleOf = (move: IssueMove): MoveRule => issueMoves[move];

/** Where a move leads from here; undefined when it is not open from this state. */
export const target = (move: IssueMove, from: IssueState): IssueState | undefined => ruleOf(move).paths[from];

/** Merge and cancel, once assigned, are proposed by one inspector and confirmed by another. */
export const needsTwoKeys = (move: IssueMove, from: IssueState): boolean =>
  ruleOf(move).twoKeysFrom?.includes(from) ?? false;

/** While suspended only `withdraw` (and progress, which is no move) stays open. */
export const openWhileSuspended: readonly IssueMove[] = ["withdraw"];

/** What a need looks at; gathered by the command, so that the rule itself stays pure. */
export interface NeedFacts {
  state: IssueState;
  source: IssueSource;
  kind: IssueKind | null;
  hasWords: boolean;
  hasPhoto: boolean;
  hasTaskAndAspect: boolean;
  walkConcluded: boolean;
  raisingIsLead: boolean;
  broughtPlan: boolean;
  broughtFix: boolean;
  hasEvidenceAfter: boolean;
  hasEvidenceBefore: boolean;
  partnersOpen: number;
  hasOutcomes: boolean;
  noOutcomeReason: boolean;
  viewerPassed: boolean;
  viewerInLead: boolean;
  /** Yearly reviews that were clean, in a row, of a long-term issue. */
  cleanReviews: number;
}

/** Each need with the question it asks; the key is also the refusal's code. */
export const needMet: Record<Need, (facts: NeedFacts) => boolean> = {
  concludedWalk: (f) => f.source !== "walk" || f.walkConcluded,
  placed: (f) => (f.hasWords || f.hasPhoto) && (f.source !== "walk" || f.hasTaskAndAspect),
  ownPlan: (f) => f.broughtPlan,
  broughtFix: (f) => f.broughtFix && f.hasEvidenceAfter && (f.hasOutcomes || f.noOutcomeReason),
  partnersSignedOff: (f) => f.partnersOpen === 0,
  spotWhenPlanning: (f) => f.state !== "planning" || f.kind === "spot",
  evidence: (f) => f.hasEvidenceBefore && f.hasEvidenceAfter,
  outcomes: (f) => f.hasOutcomes || f.noOutcomeReason,
  cleanReviews: (f) => f.kind !== "long" || f.cleanReviews >= cleanReviewsNeeded,
  otherThanPasser: (f) => !f.viewerPassed,
  notOfLead: (f) => !f.viewerInLead,
};

/** The first need of a move that is not met, in the table's order. */
export const unmetNeed = (move: IssueMove, facts: NeedFacts): Need | undefined =>
  ruleOf(move).needs?.find((need) => !needMet[need](facts));
