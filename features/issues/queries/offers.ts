import { dayOf } from "@/domain/calendar";
import { type IssueMove, issueMoveNames, leadStates, openWhileSuspended, target, unmetNeed } from "@/domain/issue";
import { can } from "@/domain/permission";
import type { RefusalCode } from "@/domain/refusal";
import { holds, type Viewer } from "@/domain/viewer";
import { signingSettings } from "@/features/settings/queries";
import type { Offer, StepName } from "../components/step";
import { needFacts } from "./facts";
import { handsIn, waitingLookBack } from "./look-back";
import { involvedIn, reviewOwed } from "./review";
import type { IssueRow, LoadedIssue } from "./subject";

/** The move that leads on from here, to be drawn first. */
export function forwardMove(row: Pick<IssueRow, "state" | "brought">): IssueMove | null {
  switch (row.state) {
    case "draft":
      return "raise";
    case "raised":
      return row.brought === "plan" ? "approve" : row.brought === "fix" ? "verifyFixed" : "assign";
    case "assigned":
      return "accept";
    case "planning":
      return "plan";
    case "planned":
      return "approvePlan";
    case "rectifying":
      return "submit";
    case "submitted":
      return "pass";
    case "inspecting":
      return "close";
    default:
      return null;
  }
}

/** Moves that the table opens here but that make no sense for this issue: they are not drawn at all. */
function pointless(move: IssueMove, row: IssueRow, proposed: boolean): boolean {
  if (move === "approve") return row.brought !== "plan";
  if (move === "verifyFixed") return row.brought !== "fix";
  if (move === "submit") return row.state === "planning" && row.kind !== "spot";
  return (move === "merge" || move === "cancel") && proposed;
}

/**
 * The buttons of this viewer on this issue, from the same table and rule by which the commands
 * decide. Needs that the form itself fills in do not hold a button back.
 */
export async function issueOffers(
  viewer: Viewer,
  loaded: LoadedIssue,
  proposal: { proposedBy: string } | null,
  now: Date,
): Promise<Offer[]> {
  const { row, subject, partners } = loaded;
  const [signing, facts] = [await signingSettings(), await needFacts(viewer, loaded)];
  const filledIn = { ...facts, hasWords: true, hasTaskAndAspect: true, hasEvidenceBefore: true, hasOutcomes: true };
  const needsOf = (move: IssueMove) => (move === "verifyFixed" ? facts : { ...filledIn, hasEvidenceAfter: true });
  const offers: Offer[] = [];
  const add = (name: StepName, blocked: RefusalCode | null = null, units?: string[]) =>
    offers.push({ name, blocked, count: facts.partnersOpen, ...(units && { units }) });

  for (const move of issueMoveNames) {
    if (!target(move, row.state) || !can(viewer, `issue.${move}`, subject, signing)) continue;
    if (pointless(move, row, proposal !== null)) continue;
    const held = row.suspended && !openWhileSuspended.includes(move);
    add(move, held ? "suspended" : (unmetNeed(move, needsOf(move)) ?? null));
  }

  if (can(viewer, "issue.edit", subject)) add("edit");
  if (can(viewer, "issue.attach", subject)) add("attach");
  if (row.state === "rectifying" && can(viewer, "issue.report", subject)) add("reportProgress");
  const submits = offers.some(({ name, blocked }) => name === "submit" && !blocked);
  const prepares = row.state === "rectifying" || (row.state === "planning" && row.kind === "spot");
  if (prepares && !submits && can(viewer, "issue.report", subject)) add("saveResult");
  const leads = (leadStates as readonly string[]).includes(row.state);
  if (leads && can(viewer, "issue.signOff", subject)) {
    const own = partners.filter(
      ({ unit, signedOffAt }) => signedOffAt === null && holds(viewer, ["head", "liaison"], { code: unit, path: "" }),
    );
    const unaccepted = own.filter(({ acceptedAt, acceptDueDay }) => acceptedAt === null && acceptDueDay !== null);
    if (unaccepted.length > 0)
      add(
        "acceptPart",
        null,
        unaccepted.map(({ unit }) => unit),
      );
    if (own.length > 0)
      add(
        "signOff",
        null,
        own.map(({ unit }) => unit),
      );
  }
  if (leads && partners.length > 0 && can(viewer, "issue.arrangePartners", subject)) {
    if (partners.some(({ signedOffAt }) => signedOffAt === null)) add("arrangePart");
    add("replacePartner");
    add("releasePartner");
  }
  const owed = can(viewer, "issue.review", subject) && (await reviewOwed(row, dayOf(now)));
  if (owed) add("recordReview", (await involvedIn(row.id)).has(viewer.accountId) ? "handInIssue" : null);
  const drawn = can(viewer, "issue.lookBack", subject) ? await waitingLookBack(row) : undefined;
  if (drawn) add("recordLookBack", (await handsIn(drawn)).has(viewer.accountId) ? "handInRound" : null);
  if (proposal && can(viewer, "issue.confirm", subject)) {
    const own = proposal.proposedBy === viewer.accountId;
    add("confirmProposal", own ? "secondKey" : null);
    add(own ? "withdrawProposal" : "rejectProposal");
  }
  return offers;
}
