import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClientWords } from "@/components/layout/client-words";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/domain/calendar";
import { KeptPage } from "@/features/recorder/components/kept-page";
import { LeftBehind } from "@/features/recorder/components/left-behind";
import { GuideCard } from "@/features/tasks/components/guide-card";
import { Before } from "@/features/walks/components/known-before";
import { WalkAnswers } from "@/features/walks/components/walk-answers";
import { WalkComparison } from "@/features/walks/components/walk-comparison";
import { WalkDoors } from "@/features/walks/components/walk-doors";
import { WalkFacts } from "@/features/walks/components/walk-facts";
import { WalkHistory } from "@/features/walks/components/walk-history";
import { WalkIssues } from "@/features/walks/components/walk-issues";
import { WalkLine } from "@/features/walks/components/walk-line";
import { WalkStateBadge } from "@/features/walks/components/walk-state";
import { knownBefore } from "@/features/walks/queries/before";
import { cutSince } from "@/features/walks/queries/cut";
import { historyOf } from "@/features/walks/queries/history";
import { walkById } from "@/features/walks/queries/walk";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

/** Asked by the title and by the page. */
const load = cache(async (id: string) => walkById(await requireViewer(), id));

export async function generateMetadata({ params }: PageProps<"/walks/[id]">): Promise<Metadata> {
  return { title: (await load((await params).id))?.task.title };
}

export default async function WalkPage({ params }: PageProps<"/walks/[id]">) {
  const viewer = await requireViewer();
  const { id } = await params;
  const walk = await load(id);
  if (!walk) notFound();
  const at = now();
  const [t, manner, channel, known, history, cut] = await Promise.all([
    getTranslations("walk"),
    getTranslations("manner"),
    getTranslations("channel"),
    knownBefore(viewer, at, { taskCode: walk.taskCode, target: walk.target, except: id }),
    historyOf(id),
    cutSince(viewer, id),
  ]);
  const before = (
    <>
      <GuideCard guide={walk.guide} task={walk.task} />
      <Before known={known} taskCode={walk.taskCode} today={dayOf(at)} />
    </>
  );
  const isPlanned = walk.state === "planned";
  const hasRecord = walk.steps.length > 0 || walk.answers.size > 0 || walk.issues.length > 0;
  return (
    <>
      <PageHeader
        back={{ href: "/walks", label: t("page.back") }}
        marks={
          <>
            <WalkStateBadge state={walk.state} ready={walk.readyAt !== null} />
            <span>{`${manner(walk.manner)} · ${channel(walk.channel)}`}</span>
          </>
        }
        title={walk.task.title}
        lead={walk.targetName}
      />
      <ClientWords namespaces={["walk", "recorder"]}>
        <LeftBehind
          account={viewer.accountId}
          walkId={id}
          over={walk.state === "concluded" || walk.state === "cancelled"}
        />
        <WalkDoors
          walk={{ id, version: walk.version, state: walk.state, isReady: walk.readyAt !== null }}
          headName={walk.head?.name ?? ""}
          recorderName={walk.recorder?.name ?? null}
          isHead={walk.headId === viewer.accountId}
          may={walk.may}
        >
          {walk.may.record ? <KeptPage account={viewer.accountId} walkId={id} /> : null}
        </WalkDoors>
      </ClientWords>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 gap-4">
          {isPlanned ? before : null}
          {walk.isShown || isPlanned ? null : <Alert>{t("page.unconfirmed")}</Alert>}
          {hasRecord ? (
            <>
              <WalkComparison walk={walk} />
              <WalkIssues walk={walk} />
              <WalkLine walk={walk} cut={cut} />
            </>
          ) : null}
        </div>
        <div className="grid min-w-0 gap-4">
          <WalkFacts walk={walk} />
          {hasRecord ? <WalkAnswers walk={walk} /> : null}
          <WalkHistory entries={history} />
          {isPlanned ? null : (
            <Disclosure summary={t("before.title")}>
              <div className="grid gap-4">{before}</div>
            </Disclosure>
          )}
        </div>
      </div>
    </>
  );
}
