import { type AccountSubject, accountActions } from "./account-permission";
import { type InstructionSubject, instructionActions } from "./instruction-permission";
import { type IssueMove, type IssueState, issueMoveNames, type Party, ruleOf } from "./issue";
import { inspects } from "./issue-party";
import { type OrderSubject, orderActions } from "./order-permission";
import { type PainPointSubject, painPointActions } from "./pain-point-permission";
import { requestActions } from "./request-permission";
import { systemActions } from "./system-permission";
import type { UnitRef } from "./unit";
import { type UnitSubject, unitActions } from "./unit-permission";
import { businessRoles, holds, over, type Viewer } from "./viewer";
import type { WalkState } from "./walk";

export interface IssueSubject {
  type: "issue";
  state: IssueState;
  raising: UnitRef;
  lead: UnitRef | null;
  /** Partners not released. */
  partners: readonly UnitRef[];
}

export interface WalkSubject {
  type: "walk";
  state: WalkState;
  /** The walker's unit. */
  unit: UnitRef;
  /** The unit whose service is walked; another one on a cross walk. */
  target: UnitRef;
  headId: string;
}

/** Settings that a rule of permission reads. */
export interface SigningRules {
  /** A setting may let the liaison sign a result for the head. */
  liaisonSigns: boolean;
}
export const signingRules: SigningRules = { liaisonSigns: false };

/**
 * Visible is what lies in the unit's subtree by its raising or lead unit, or names the unit.
 * A draft is its raising unit's own until it is raised.
 */
function seesIssue(viewer: Viewer, issue: IssueSubject): boolean {
  if (issue.state === "draft") return holds(viewer, ["head", "liaison", "inspector"], issue.raising);
  return (
    over(viewer, businessRoles, issue.raising) ||
    (issue.lead !== null && over(viewer, businessRoles, issue.lead)) ||
    issue.partners.some((partner) => holds(viewer, businessRoles, partner))
  );
}

function isParty(viewer: Viewer, party: Party, issue: IssueSubject, signing: SigningRules): boolean {
  switch (party) {
    case "raising":
      return holds(viewer, ["head", "liaison", "inspector"], issue.raising);
    case "raisingHead":
      return holds(viewer, ["head", "inspector"], issue.raising);
    case "lead":
      return issue.lead !== null && holds(viewer, ["head", "liaison"], issue.lead);
    case "leadHead":
      return issue.lead !== null && holds(viewer, signing.liaisonSigns ? ["head", "liaison"] : ["head"], issue.lead);
    case "inspector":
      return inspects(viewer, issue);
  }
}

/** May make this move, were its state and needs right. */
const mayMove = (viewer: Viewer, move: IssueMove, issue: IssueSubject, signing = signingRules): boolean =>
  seesIssue(viewer, issue) && isParty(viewer, ruleOf(move).by, issue, signing);

/**
 * What may be asked of an issue beside its moves. `edit`: the words of a draft. `report`: progress,
 * plan and result drafts and evidence of the lead. `signOff`: a partner's own part. `confirm`: the
 * second key on merge and cancel. `arrangePartners`: replace or release a partner. `ask`: extension,
 * suspension, another lead; `decideRequest` and, from the second extension on, `decideAsLeader` answer
 * it. `refer`: a county's inspectors to the city, whose own answer it (`coordinate`) or refer it further.
 */
const issueActions = {
  see: seesIssue,
  edit: (viewer, issue) => issue.state === "draft" && holds(viewer, ["head", "liaison", "inspector"], issue.raising),
  report: (viewer, issue) => isParty(viewer, "lead", issue, signingRules),
  signOff: (viewer, issue) => issue.partners.some((partner) => holds(viewer, ["head", "liaison"], partner)),
  /** Photos of a draft; evidence of lead and partners while they rectify. */
  attach: (viewer, issue) =>
    issue.state === "draft"
      ? holds(viewer, ["head", "liaison", "inspector"], issue.raising)
      : (issue.state === "planning" || issue.state === "rectifying") &&
        [...(issue.lead ? [issue.lead] : []), ...issue.partners].some((unit) =>
          holds(viewer, ["head", "liaison"], unit),
        ),
  confirm: (viewer, issue) => inspects(viewer, issue),
  /** Draft a supervision order (督办单) about it. */
  order: (viewer, issue) => inspects(viewer, issue),
  /** Walk a closed issue anew (回头看); who passed or closed it may not. */
  lookBack: (viewer, issue) => inspects(viewer, issue),
  /** Take a rung of the ladder (催办, 通报、约谈, 挂牌督办), and lift it. */
  escalate: (viewer, issue) => inspects(viewer, issue),
  /** The yearly review of a long-term issue; who had a hand in it may not. */
  review: (viewer, issue) => inspects(viewer, issue),
  arrangePartners: (viewer, issue) => inspects(viewer, issue),
  ...requestActions,
} as const satisfies Record<string, (viewer: Viewer, issue: IssueSubject) => boolean>;

const walkActions = {
  /** The target unit sees a walk at its windows once it is concluded. */
  see: (viewer, walk) =>
    over(viewer, businessRoles, walk.unit) || (walk.state === "concluded" && over(viewer, businessRoles, walk.target)),
  /** What was noted is its unit's own until the head has signed it. */
  read: (viewer, walk) =>
    holds(viewer, ["head", "liaison"], walk.unit) ||
    (walk.state === "concluded" &&
      (over(viewer, businessRoles, walk.unit) || over(viewer, businessRoles, walk.target))),
  record: (viewer, walk) => holds(viewer, ["head", "liaison"], walk.unit),
  /** Only the head who walked signs, also for a colleague who recorded. */
  conclude: (viewer, walk) => viewer.accountId === walk.headId && holds(viewer, ["head"], walk.unit),
  cancel: (viewer, walk) => holds(viewer, ["head", "liaison"], walk.unit),
} as const satisfies Record<string, (viewer: Viewer, walk: WalkSubject) => boolean>;

type IssueAction = `issue.${IssueMove | keyof typeof issueActions}`;
type WalkAction = `walk.${keyof typeof walkActions}`;
type PainPointAction = `painPoint.${keyof typeof painPointActions}`;
type InstructionAction = `instruction.${keyof typeof instructionActions}`;
type OrderAction = `order.${keyof typeof orderActions}`;
type UnitAction = `unit.${keyof typeof unitActions}`;
type AccountAction = `account.${keyof typeof accountActions}`;
type SystemAction = `system.${keyof typeof systemActions}`;
export type Action =
  | IssueAction
  | WalkAction
  | PainPointAction
  | InstructionAction
  | OrderAction
  | UnitAction
  | AccountAction
  | SystemAction;

export const actions: readonly Action[] = [
  ...Object.keys(issueActions).map((name) => `issue.${name}` as IssueAction),
  ...issueMoveNames.map((name) => `issue.${name}` as IssueAction),
  ...Object.keys(walkActions).map((name) => `walk.${name}` as WalkAction),
  ...Object.keys(painPointActions).map((name) => `painPoint.${name}` as PainPointAction),
  ...Object.keys(instructionActions).map((name) => `instruction.${name}` as InstructionAction),
  ...Object.keys(orderActions).map((name) => `order.${name}` as OrderAction),
  ...Object.keys(unitActions).map((name) => `unit.${name}` as UnitAction),
  ...Object.keys(accountActions).map((name) => `account.${name}` as AccountAction),
  ...Object.keys(systemActions).map((name) => `system.${name}` as SystemAction),
];

export function can(viewer: Viewer, action: SystemAction): boolean;
export function can(viewer: Viewer, action: IssueAction, subject: IssueSubject, signing?: SigningRules): boolean;
export function can(viewer: Viewer, action: WalkAction, subject: WalkSubject): boolean;
export function can(viewer: Viewer, action: PainPointAction, subject: PainPointSubject): boolean;
export function can(viewer: Viewer, action: InstructionAction, subject: InstructionSubject): boolean;
export function can(viewer: Viewer, action: OrderAction, subject: OrderSubject): boolean;
export function can(viewer: Viewer, action: UnitAction, subject: UnitSubject): boolean;
export function can(viewer: Viewer, action: AccountAction, subject: AccountSubject): boolean;
/** The one question of permission: draws the button and guards the command. */
export function can(
  viewer: Viewer,
  action: Action,
  subject?:
    | IssueSubject
    | WalkSubject
    | PainPointSubject
    | InstructionSubject
    | OrderSubject
    | UnitSubject
    | AccountSubject,
  signing: SigningRules = signingRules,
): boolean {
  const [about, name] = action.split(".") as [string, string];
  if (about === "system") return systemActions[name as keyof typeof systemActions](viewer);
  if (subject?.type !== about) return false;
  if (subject.type === "walk") return walkActions[name as keyof typeof walkActions](viewer, subject);
  if (subject.type === "painPoint") return painPointActions[name as keyof typeof painPointActions](viewer, subject);
  if (subject.type === "instruction")
    return instructionActions[name as keyof typeof instructionActions](viewer, subject);
  if (subject.type === "order") return orderActions[name as keyof typeof orderActions](viewer, subject);
  if (subject.type === "account") return accountActions[name as keyof typeof accountActions](viewer, subject);
  if (subject.type === "unit") return unitActions[name as keyof typeof unitActions](viewer, subject);
  return name in issueActions
    ? seesIssue(viewer, subject) && issueActions[name as keyof typeof issueActions](viewer, subject)
    : mayMove(viewer, name as IssueMove, subject, signing);
}
