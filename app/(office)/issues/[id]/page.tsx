import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import { named } from "@/domain/issue-party";
import { can } from "@/domain/permission";
import { EscalationsCard } from "@/features/escalations/components/escalations-card";
import { ladderOf } from "@/features/escalations/queries/on-issue";
import { InstructionsCard } from "@/features/instructions/components/instructions-card";
import { answerDays } from "@/features/instructions/queries/answer-days";
import { instructionsOn } from "@/features/instructions/queries/views";
import { DraftForm } from "@/features/issues/components/draft-form";
import { IssueHeader } from "@/features/issues/components/issue-header";
import { IssueRecordCards } from "@/features/issues/components/issue-records";
import { IssueTimeline } from "@/features/issues/components/issue-timeline";
import { IssueWay } from "@/features/issues/components/issue-way";
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
import { issueWay } from "@/features/issues/queries/way";
import { OrdersCard } from "@/features/orders/components/orders-card";
import { draftContext } from "@/features/orders/queries/draft-context";
import { ordersOn } from "@/features/orders/queries/views";
import { OfIssueCard } from "@/features/pain-points/components/of-issue-card";
import { painPointsOfIssue } from "@/features/pain-points/queries/of-issue";
import { RequestsCard } from "@/features/requests/components/requests-card";
import { requestContext } from "@/features/requests/queries/context";
import { markersOf, passedAround, requestsOf } from "@/features/requests/queries/of-issue";
import { SignalCard } from "@/features/signals/components/signal-card";
import { issueSignals } from "@/features/signals/queries/signals";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("issue.page"))("heading") };
}

export default async function IssuePage({ params }: PageProps<"/issues/[id]">) {
  const viewer = await requireViewer();
  const { id } = await params;
  const at = now();
  const facts = await issueFacts(viewer, id, at);
  if (!facts) notFound();
  const { row, loaded } = facts;
  const { subject } = loaded;
  const [t, records, history, told, instructed, ordered, orderable, days, signals, lookBacks, reviews, asked, ladder] =
    await Promise.all([
      getTranslations("issue.page"),
      issueRecords(id),
      issueHistory(viewer, loaded),
      painPointsOfIssue(id),
      instructionsOn(viewer, { issueId: id }, at),
      ordersOn(viewer, id, at),
      draftContext(viewer, id),
      answerDays(at),
      issueSignals(viewer, loaded),
      lookBacksAt(viewer, loaded),
      yearlyReviewsAt(row, at),
      requestsOf(id),
      ladderOf(viewer, loaded, at),
    ]);
  const way = await issueWay(row, history.entries, at);
  const offers = await issueOffers(viewer, loaded, records.proposal, at);
  const context = await stepContext(viewer, facts, records, offers, at, await getLocale());
  const asking = await requestContext(viewer, loaded, asked, at);
  const decides = can(viewer, "issue.decideRequest", subject) || can(viewer, "issue.decideAsLeader", subject);
  const decidable = asking.offers.some(({ name }) => /^(grant|refuse|answer)/.test(name));
  const drafting = offers.some(({ name }) => name === "edit");
  const leads = viewer.grants.some(({ role }) => role === "leader");
  const raises = offers.some(({ name, blocked }) => name === "raise" && !blocked);
  return (
    <>
      <IssueHeader
        facts={facts}
        listed={ladder.rows.some(({ row: one }) => one.rung === "listing" && !one.liftedAt)}
        holds={lookBacks.some(({ state, round }) => state === "holds" && round === row.round)}
        markers={markersOf(
          row.round,
          asked.map((one) => one.row),
        )}
      />
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_auto_1fr]">
        <ClientWords
          namespaces={["issueForm", "move", "kind", "severity", "outcome", "rung", "interviewForm", "escalationForm"]}
        >
          <div
            className={classNames("flex flex-col gap-4 lg:col-start-2 lg:row-start-2", drafting && "max-lg:order-last")}
          >
            {records.proposal ? (
              <ProposalNote proposal={records.proposal} into={await mergeTarget(viewer, records.proposal.mergedInto)} />
            ) : null}
            <Card id="steps" title={t("steps")} className="print-hidden">
              <OwnMatter viewer={viewer} place={subject.raising} units={named(subject)} />
              {decidable ? (
                <p className="mb-2 text-sm">
                  <TextLink href="#requests">{t("decide")}</TextLink>
                </p>
              ) : null}
              <StepPanel offers={offers} forward={forwardMove(row)} context={context} quiet={decidable} />
            </Card>
          </div>
          {/* A phone shows first what can be done; a desk has room for where it stands. */}
          {row.number ? <IssueWay way={way} facts={facts} className="lg:col-span-2 lg:row-start-1" /> : null}
          <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 lg:row-span-2 lg:row-start-2">
            <ReturnNote history={history.entries} />
            <SignalCard signals={signals} />
            {drafting ? null : (
              <RequestsCard views={asked} context={asking} passed={decides ? passedAround(asked) : null} />
            )}
            {drafting ? (
              <Card id="draft" title={t("draft")}>
                <DraftForm context={context} raises={raises} />
              </Card>
            ) : null}
            <InstructionsCard
              list={instructed}
              writeHref={leads ? `/instructions/new?issue=${id}` : undefined}
              {...days}
            />
            <EscalationsCard target={{ id, version: row.version }} ladder={ladder} today={facts.today} />
            <OrdersCard rows={ordered} draftHref={orderable ? `/orders/new?issue=${id}` : undefined} />
            <ReviewCard reviews={reviews} />
            <LookBackCard lookBacks={lookBacks} seesDraws={can(viewer, "system.seeLookBacks")} />
            <OfIssueCard painPoints={told} />
            <IssueRecordCards
              facts={facts}
              records={records}
              context={context}
              attaches={offers.some(({ name }) => name === "attach") && !drafting}
            />
          </div>
        </ClientWords>
        <Card id="history" title={t("history")} className="lg:col-start-2 lg:row-start-3">
          <IssueTimeline history={history} />
        </Card>
      </div>
    </>
  );
}
