import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { dayOf } from "@/domain/calendar";
import { duties, leaderDecisions } from "@/domain/desk";
import { can } from "@/domain/permission";
import { seesWholeCity } from "@/domain/viewer";
import { StandingIn } from "@/features/delegations/components/standing-in";
import { ownDelegations } from "@/features/delegations/queries";
import { DecisionsCard } from "@/features/desk/components/decisions-card";
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
  /** Who only leads sees no list of everything, so only decisions are asked for: one sort of them, or both. */
  const one = leaderDecisions.filter((duty) => duty === only);
  const shown = one.length > 0 ? one : leaderDecisions;
  const [t, format, waiting, standing, minute, instructions] = await Promise.all([
    getTranslations("desk"),
    getFormatter(),
    desk(viewer, at, leads && !acts ? shown : only),
    ownDelegations(viewer, at),
    leads ? leadersMinute(viewer, at) : undefined,
    leads ? leadersInstructions(viewer, at) : undefined,
  ]);
  const { rows, counts, total } = waiting;
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
      {leads && !acts ? <DecisionsCard rows={rows} counts={counts} shown={shown} today={dayOf(at)} /> : null}
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
