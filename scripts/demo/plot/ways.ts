/**
 * How issues go: one word for each thing done, `verb:particular+working days since the last`.
 * A way that ends early leaves the issue where it then is.
 */
const taken = "raise+1 assign+1 accept+1";
const planned = `${taken} plan+2`;
const approved = `${planned} approvePlan+1`;
const returnedPlan = `${planned} returnPlan+1 plan+1 approvePlan+1`;

export const ways = {
  draft: "",
  discarded: "discard+1",
  sentBack: "raise+1 return+1",
  raised: "raise+1",
  raisedWithPlan: "raisePlan+1",
  raisedWithFix: "raiseFix+1",
  declined: "raise+1 decline+2",
  assigned: "raise+1 assign+1",
  assignedSpot: "raise+0 assign:spot+1",
  reassigned: "raise+1 assign+1 reassign+2",
  planning: taken,
  planningSpot: "raise+0 assign:spot+1 accept+0",
  planReturned: `${planned} returnPlan+1`,
  planWithdrawn: `${planned} withdraw+0`,
  planned,
  plannedAgain: `${planned} returnPlan+1 plan+1`,
  approved,
  rectifying: `${approved} progress:40+3`,
  halfway: `${approved} progress:30+2 progress:60+3`,
  behind: `${approved} progress:10+5`,
  late: `${approved} progress:30+5 progress:50+7`,
  extensionAsked: `${approved} progress:40+3 askExtension:8+2`,
  extended: `${approved} progress:40+3 askExtension:6+1 grantRequest+1`,
  extensionRefused: `${approved} progress:30+4 askExtension:10+1 refuseRequest+1 progress:60+2`,
  extendedAgainAsked: `${approved} progress:30+5 askExtension:10+1 grantRequest+1 progress:50+7 askExtension:12+4`,
  suspended: `${approved} progress:35+3 askSuspension:20+1 grantRequest+1`,
  referred: `${approved} progress:30+2 refer+2`,
  atProvince: `${approved} progress:30+3 referToProvince+2`,
  reassignedAsAsked: "raise+1 assign+1 askReassignment+1 reassign+1",
  ownPlan: "raisePlan+1 approve+1 progress:35+4",
  long: "raise+1 assign:long+2 accept+1 plan+2 approvePlan+1 progress:15+16 progress:30+20",
  partnersUnsigned: "raise+1 assign+2 acceptPart:0+0 accept+1 plan+3 approvePlan+1 progress:30+6",
  partnersApproved: "raise+1 assign+1 acceptPart:0+0 accept+1 plan+2 approvePlan+1",
  partnerSigned:
    "raise+1 assign+2 acceptPart:0+0 accept+1 plan+3 approvePlan+1 progress:30+4 signOff:0+3 progress:55+4",
  // The lead's part is whole in time; the second partner is late with its own.
  partnerLate:
    "raise+1 assign+1 acceptPart:0+0 acceptPart:1+1 accept+0 arrangePart:1+0 plan+2 approvePlan+1 progress:50+2 signOff:0+2 progress:100+2",
  partnerReplaced: "raise+1 assign+2 replacePartner+2 accept+0 plan+3 approvePlan+1 progress:25+4",
  prepared: `${approved} progress:60+3 progress:100+4 saveResult+0`,
  workReturned: `${approved} progress:60+3 submit+3 returnWork+2`,
  twiceReturned: `${returnedPlan} progress:70+3 submit+2 returnWork+2`,
  resultWithdrawn: `${approved} progress:70+3 submit+3 withdraw+0`,
  submitted: `${approved} progress:60+4 submit+4`,
  submittedAgain: `${approved} progress:60+3 submit+2 returnWork+2 progress:90+2 submit+1`,
  submittedSpot: "raise+0 assign:spot+1 accept+0 submit+2",
  inspecting: `${approved} progress:60+4 submit+4 pass+1`,
  fixInspecting: "raiseFix+1 verifyFixed+1",
  proposedMerge: `${taken} proposeMerge+1`,
  proposedCancel: `${approved} proposeCancel+2`,
  proposalRejected: `${taken} proposeCancel+1 reject+1 plan+1 approvePlan+1 progress:40+3`,
  merged: "raise+1 merge+1",
  mergedByTwo: `${taken} proposeMerge+1 confirm+1`,
  cancelled: "raise+1 cancel+2",
  cancelledByTwo: `${approved} proposeCancel+3 confirm+1`,
  closed: `${approved} progress:50+4 submit+4 pass+2 close+1`,
  closedSpot: "raise+0 assign:spot+1 accept+0 submit+2 pass+1 close+1",
  closedFix: "raiseFix+1 verifyFixed+1 close+1",
  closedOwnPlan: "raisePlan+1 approve+1 progress:60+4 submit+3 pass+2 close+1",
  closedLate: `${approved} progress:30+6 progress:70+6 submit+4 pass+2 close+2`,
  closedReturned: `${returnedPlan} progress:60+4 submit+2 pass+1 returnWork+1 progress:95+2 submit+1 pass+1 close+1`,
  closedPartners:
    "raise+1 assign+2 acceptPart:0+0 acceptPart:1+0 accept+1 plan+3 approvePlan+1 progress:40+6 signOff:0+4 progress:80+4 signOff:1+1 submit+1 pass+2 close+2",
  closedReleased:
    "raise+1 assign+2 accept+1 plan+2 approvePlan+2 progress:60+5 releasePartner+1 submit+3 pass+2 close+1",
  closedReassigned: `raise+1 assign+1 reassign+2 accept+1 plan+2 approvePlan+1 progress:60+4 submit+4 pass+2 close+1`,
  reopened: `${approved} progress:60+4 submit+4 pass+2 close+1 reopen+18 progress:40+5`,
  closedTwice: `${approved} progress:60+4 submit+4 pass+2 close+1 reopen+15 progress:60+4 submit+4 pass+2 close+1`,
} as const;
export type Way = keyof typeof ways;

export interface Step {
  verb: string;
  particular: string;
  /** Working days since the step before. */
  days: number;
}

export const stepsOf = (way: Way): Step[] => readSteps(ways[way]);

/** The steps that a line of words stands for. */
export const readSteps = (words: string): Step[] =>
  words
    .split(" ")
    .filter(Boolean)
    .map((word) => {
      const found = /^([a-zA-Z]+)(?::([\w-]+))?\+(\d+)$/.exec(word);
      if (!found) throw new Error(`no step of a way: ${word}`);
      return { verb: found[1] ?? "", particular: found[2] ?? "", days: Number(found[3]) };
    });
