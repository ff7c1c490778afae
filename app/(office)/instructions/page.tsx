import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { address } from "@/components/ui/address";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/domain/permission";
import { InstructionList } from "@/features/instructions/components/instruction-list";
import { InstructionTabs } from "@/features/instructions/components/instruction-tabs";
import { instructionCounts, instructionPage, instructionTabs, pageSize } from "@/features/instructions/queries/list";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instruction"))("title") };
}

export default async function InstructionsPage({ searchParams }: PageProps<"/instructions">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const { tab: asked, page: askedPage, mine: askedMine } = await searchParams;
  const tab = instructionTabs.find((one) => one === asked) ?? "open";
  const mine = askedMine === "1";
  const at = now();
  const [t, counts, { rows, total, page }] = await Promise.all([
    getTranslations("instruction"),
    instructionCounts(viewer, at, mine),
    instructionPage(viewer, tab, Number.parseInt(String(askedPage), 10) || 1, at, mine),
  ]);
  const leads = viewer.grants.some(({ role }) => role === "leader");
  const oversees = leads || viewer.grants.some(({ role }) => role === "inspector");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(leads ? "leadLeader" : "lead")}
        actions={
          leads ? (
            <LinkButton href={"/instructions/new" as never} look="primary">
              {t("write")}
            </LinkButton>
          ) : null
        }
      />
      <InstructionTabs tab={tab} counts={counts} mine={mine} />
      {oversees ? (
        <p className="mb-3 text-sm print-hidden">
          <TextLink
            href={address("/instructions", { tab, mine: mine ? undefined : "1" }) as never}
            className="inline-flex min-h-11 items-center md:min-h-8"
          >
            {t(mine ? "showAll" : "showMine")}
          </TextLink>
        </p>
      ) : null}
      <Card flush>
        {total === 0 ? (
          <EmptyState title={t("none")}>{t(leads ? "noneLeader" : "noneHint")}</EmptyState>
        ) : (
          <>
            <InstructionList rows={rows} />
            <Pagination
              path="/instructions"
              params={{ tab, mine: mine ? "1" : undefined }}
              page={page}
              pageSize={pageSize}
              total={total}
            />
          </>
        )}
      </Card>
    </>
  );
}
