import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { dayOf } from "@/domain/calendar";
import { duties } from "@/domain/desk";
import { can } from "@/domain/permission";
import { seesWholeCity } from "@/domain/viewer";
import { StandingIn } from "@/features/delegations/components/standing-in";
import { ownDelegations } from "@/features/delegations/queries";
import { DeskList } from "@/features/desk/components/desk-list";
import { DeskTabs } from "@/features/desk/components/desk-tabs";
import { InstructionChips } from "@/features/desk/components/instruction-chips";
import { LeaderBoard } from "@/features/desk/components/leader-board";
import { NothingWaits } from "@/features/desk/components/nothing-waits";
import { desk } from "@/features/desk/queries/desk";
import { leadersMinute } from "@/features/desk/queries/minute";
import { leadersInstructions } from "@/features/instructions/queries/list";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk"))("title") };
}

/** So many of what a leader decides stand open above the minute; the others one tap away. */
const firstDecisions = 3;

export default async function DeskPage({ searchParams }: PageProps<"/desk">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) {
    if (can(viewer, "system.seeAudit")) redirect("/audit");
    if (can(viewer, "system.seeAccounts")) redirect("/accounts");
    notFound();
  }
  const { only: asked } = await searchParams;
  const only = duties.find((duty) => duty === asked);
  const at = now();
  const leads = viewer.grants.some(({ role }) => role === "leader");
  const acts = viewer.grants.some(({ role }) => role !== "leader");
  const [t, format, waiting, standing, minute, instructions] = await Promise.all([
    getTranslations("desk"),
    getFormatter(),
    desk(viewer, at, only),
    ownDelegations(viewer, at),
    leads ? leadersMinute(viewer, at) : undefined,
    leads ? leadersInstructions(viewer, at) : undefined,
  ]);
  const { rows, counts, total } = waiting;
  /** What a leader decides; instructions stand on the board. */
  const decisions = rows.filter(({ duty }) => duty === "decideRequest" || duty === "issueOrder");
  const toDecide = leads && !acts ? (counts.decideRequest ?? 0) + (counts.issueOrder ?? 0) : 0;
  const waits = (only ? counts[only] : total) ?? 0;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            {instructions ? <InstructionChips counts={instructions.counts} /> : null}
            {can(viewer, "system.seeBoard") ? <LinkButton href="/board">{t("board")}</LinkButton> : null}
          </>
        }
        lead={
          acts
            ? `${t("today", { day: format.dateTime(at, "day"), weekday: format.dateTime(at, "weekday") })} · ${t("waiting", { total })}`
            : undefined
        }
      />
      <StandingIn rows={standing} me={viewer.accountId} />
      {toDecide > 0 && decisions.length > 0 ? (
        <Card id="decisions" title={t("decisions", { count: toDecide })} className="mb-4" flush>
          <DeskList rows={decisions.slice(0, firstDecisions)} today={dayOf(at)} />
          {decisions.length > firstDecisions ? (
            <Disclosure summary={t("otherDecisions", { count: toDecide - firstDecisions })}>
              <DeskList rows={decisions.slice(firstDecisions)} today={dayOf(at)} />
            </Disclosure>
          ) : null}
        </Card>
      ) : null}
      {minute && instructions ? (
        <LeaderBoard minute={minute} instructions={instructions} seen={seesWholeCity(viewer) ? "whole" : "part"} />
      ) : null}
      {acts ? (
        <>
          <DeskTabs counts={counts} total={total} only={only} />
          <Card flush>
            {rows.length > 0 ? <DeskList rows={rows} today={dayOf(at)} /> : <NothingWaits viewer={viewer} />}
            {waits > rows.length ? (
              <p className="border-t border-line px-4 py-3 text-sm text-soft">
                {t("more", { count: waits - rows.length })} <TextLink href="/issues?mine=1">{t("toMine")}</TextLink>
              </p>
            ) : null}
          </Card>
        </>
      ) : null}
    </>
  );
}
