import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DaysLeft } from "@/components/ui/days-left";
import { PageHeader } from "@/components/ui/page-header";
import { OwnMatter } from "@/features/issues/components/own-matter";
import { FactsCard } from "@/features/pain-points/components/facts-card";
import { HistoryCard } from "@/features/pain-points/components/history-card";
import { LinkedCard } from "@/features/pain-points/components/linked-card";
import { RepliesCard } from "@/features/pain-points/components/replies-card";
import { RequestCard } from "@/features/pain-points/components/request-card";
import { SideBySide } from "@/features/pain-points/components/side-by-side";
import { PainPointBadge } from "@/features/pain-points/components/state-badge";
import { StepPanel } from "@/features/pain-points/components/step-panel";
import { painPointOffers } from "@/features/pain-points/queries/offers";
import { painPointFacts } from "@/features/pain-points/queries/one";
import { similarTo } from "@/features/pain-points/queries/similar";
import { stepContext } from "@/features/pain-points/queries/step-context";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("painPoint"))("one") };
}

export default async function PainPointPage({ params }: PageProps<"/pain-points/[id]">) {
  const viewer = await requireViewer();
  const { id } = await params;
  const facts = await painPointFacts(viewer, id, now());
  if (!facts) notFound();
  const { row, loaded } = facts;
  const [t, doubt, similar] = await Promise.all([
    getTranslations("painPoint"),
    getTranslations("quarantineReason"),
    similarTo(viewer, row),
  ]);
  const { subject } = loaded;
  const offers = painPointOffers(viewer, loaded);
  const context = await stepContext(viewer, row, similar);
  return (
    <>
      <PageHeader
        back={{ href: "/pain-points", label: t("title") }}
        marks={
          <>
            <PainPointBadge state={row.state} />
            {row.round > 1 ? <Badge tone="warn">{t("round", { round: row.round })}</Badge> : null}
            {row.quarantined && row.quarantineReason ? <Badge tone="warn">{doubt(row.quarantineReason)}</Badge> : null}
            {row.releasedAt ? <Badge tone="good">{t("released")}</Badge> : null}
          </>
        }
        title={row.number}
        lead={
          facts.left === null ? null : (
            <>
              {t("interim")} <DaysLeft left={facts.left} late={facts.late} />
            </>
          )
        }
      />
      <ClientWords namespaces={["painPointForm", "declineReason"]}>
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
          <div className="flex flex-col gap-4 lg:col-start-2 lg:row-start-1">
            <RequestCard requests={facts.requests} target={{ id, version: row.version }} decides={facts.decides} />
            <Card id="steps" title={t("steps")} className="print-hidden">
              <OwnMatter viewer={viewer} place={subject.jurisdiction} units={subject.unit ? [subject.unit] : []} />
              <StepPanel offers={offers} context={context} />
            </Card>
          </div>
          <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
            <FactsCard facts={facts} />
            <SideBySide own={row.text} similar={similar} />
            <LinkedCard facts={facts} />
            <RepliesCard facts={facts} />
          </div>
          <HistoryCard history={facts.history} className="lg:col-start-2 lg:row-start-2" />
        </div>
      </ClientWords>
    </>
  );
}
