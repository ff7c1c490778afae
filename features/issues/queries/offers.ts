import { dayOf } from "@/domain/calendar";
import { answerable, personae } from "@/domain/delegation";
import { type IssueMove, issueMoveNames, leadStates, openWhileSuspended, target, unmetNeed } from "@/domain/issue";
import { can } from "@/domain/permission";
import type { RefusalCode } from "@/domain/refusal";
import { holds, type Viewer } from "@/domain/viewer";
import { signingSettings } from "@/features/settings/queries";
import type { Offer, StepName } from "../components/step";
import { needFacts } from "./facts";
import { hadHandIn, waitingLookBack } from "./look-back";
import { isOwnProposal } from "./records";
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
  proposal: { proposedBy: string; proposedFor: string | null } | null,
  now: Date,
): Promise<Offer[]> {
  const { row, subject, partners } = loaded;
  // What one may not do oneself, one may perhaps for whom one stands in; then their hands count as well.
  const hands = personae(viewer);
  const [signing, facts] = [await signingSettings(), await needFacts(viewer, loaded)];
  const needsOf = async (hand: Viewer, move: IssueMove) => {
    const theirs = hand.actingFor ? await needFacts(hand, loaded) : facts;
    if (move === "verifyFixed") return theirs;
    const filledIn = { hasWords: true, hasTaskAndAspect: true, hasEvidenceBefore: true, hasEvidenceAfter: true };
    return { ...theirs, ...filledIn, hasOutcomes: true };
  };
  const offers: Offer[] = [];
  const add = (name: StepName, blocked: RefusalCode | null = null, units?: string[]) =>
    offers.push({ name, blocked, count: facts.partnersOpen, ...(units && { units }) });

  for (const move of issueMoveNames) {
    if (!target(move, row.state)) continue;
    const hand = hands.find((one) => can(one, `issue.${move}`, subject, signing));
    if (!hand) continue;
    if (pointless(move, row, proposal !== null)) continue;
    const held = row.suspended && !openWhileSuspended.includes(move);
    add(move, held ? "suspended" : (unmetNeed(move, await needsOf(hand, move)) ?? null));
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
  if (leads && partners.length > 0 && hands.some((one) => can(one, "issue.arrangePartners", subject))) {
    if (partners.some(({ signedOffAt }) => signedOffAt === null)) add("arrangePart");
    add("replacePartner");
    add("releasePartner");
  }
  const reviews = hands.find((one) => can(one, "issue.review", subject));
  if (reviews && (await reviewOwed(row, dayOf(now)))) {
    const involved = await involvedIn(row.id);
    add("recordReview", answerable(reviews).some((account) => involved.has(account)) ? "handInIssue" : null);
  }
  const looks = hands.find((one) => can(one, "issue.lookBack", subject));
  const drawn = looks && (await waitingLookBack(row));
  if (looks && drawn) add("recordLookBack", (await hadHandIn(looks, drawn)) ? "handInRound" : null);
  const confirms = proposal && hands.find((one) => can(one, "issue.confirm", subject));
  if (confirms) {
    const own = isOwnProposal(confirms, proposal);
    add("confirmProposal", own ? "secondKey" : null);
    add(own ? "withdrawProposal" : "rejectProposal");
  }
  return offers;
}
