import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { type Decision, decisions } from "@/domain/board";
import { named } from "@/domain/issue-party";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { DecisionHead } from "@/features/board/components/decision-head";
import { IssueRecordCards } from "@/features/issues/components/issue-records";
import { LookBackCard } from "@/features/issues/components/look-back-list";
import { OwnMatter } from "@/features/issues/components/own-matter";
import { ProposalNote } from "@/features/issues/components/proposal-note";
import { ReturnNote } from "@/features/issues/components/return-note";
import { ReviewCard } from "@/features/issues/components/review-list";
import { StepPanel } from "@/features/issues/components/step-panel";
import { issueHistory } from "@/features/issues/queries/history";
import { lookBacksAt } from "@/features/issues/queries/look-back";
import { forwardMove, issueOffers } from "@/features/issues/queries/offers";
import { issueFacts, mergeTarget } from "@/features/issues/queries/one";
import { issueRecords } from "@/features/issues/queries/records";
import { yearlyReviewsAt } from "@/features/issues/queries/review";
import { stepContext } from "@/features/issues/queries/step-context";
import { RequestsCard } from "@/features/requests/components/requests-card";
import { requestContext } from "@/features/requests/queries/context";
import { passedAround, requestsOf } from "@/features/requests/queries/of-issue";
import { SignalCard } from "@/features/signals/components/signal-card";
import { issueSignals } from "@/features/signals/queries/signals";

/** What an inspector has to see of an issue to decide on it, and the steps; the rest is on its own page. */
export async function IssuePanel({ viewer, id, at, duty }: { viewer: Viewer; id: string; at: Date; duty: Decision }) {
  const facts = await issueFacts(viewer, id, at);
  if (!facts) notFound();
  const { row, loaded } = facts;
  const [t, records, history, signals, lookBacks, reviews, asked] = await Promise.all([
    getTranslations("issue.page"),
    issueRecords(id),
    issueHistory(viewer, loaded),
    issueSignals(viewer, loaded),
    lookBacksAt(viewer, loaded),
    yearlyReviewsAt(row, at),
    requestsOf(id),
  ]);
  const offers = await issueOffers(viewer, loaded, records.proposal, at);
  const context = await stepContext(viewer, facts, records, offers, at, await getLocale());
  const asking = await requestContext(viewer, loaded, asked, at);
  // What is asked beside the way stands where it is decided; otherwise with the records.
  const requests = <RequestsCard views={asked} context={asking} passed={passedAround(asked)} />;
  const deciding = decisions[duty] === "requests";
  return (
    <>
      <DecisionHead facts={facts} duty={duty} />
      <ClientWords namespaces={["boardQueue", "issueForm", "move", "kind", "severity", "outcome"]}>
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div id="decide" className="flex flex-col gap-4 lg:col-start-2 lg:row-start-1">
            {deciding ? requests : null}
            {records.proposal ? (
              <ProposalNote proposal={records.proposal} into={await mergeTarget(viewer, records.proposal.mergedInto)} />
            ) : null}
            <Card id="steps" title={t("steps")}>
              <OwnMatter viewer={viewer} place={loaded.subject.raising} units={named(loaded.subject)} />
              <StepPanel offers={offers} forward={forwardMove(row)} context={context} />
            </Card>
          </div>
          <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 lg:row-start-1">
            <ReturnNote history={history.entries} />
            <SignalCard signals={signals} />
            {deciding || asked.length === 0 ? null : requests}
            <ReviewCard reviews={reviews} />
            <LookBackCard lookBacks={lookBacks} seesDraws={can(viewer, "system.seeLookBacks")} />
            <IssueRecordCards facts={facts} records={records} context={context} attaches={false} />
          </div>
        </div>
      </ClientWords>
    </>
  );
}
