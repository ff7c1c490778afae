import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
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
  const { tab: asked, page: askedPage } = await searchParams;
  const tab = instructionTabs.find((one) => one === asked) ?? "open";
  const at = now();
  const [t, counts, { rows, total, page }] = await Promise.all([
    getTranslations("instruction"),
    instructionCounts(viewer, at),
    instructionPage(viewer, tab, Number.parseInt(String(askedPage), 10) || 1, at),
  ]);
  const leads = viewer.grants.some(({ role }) => role === "leader");
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
      <InstructionTabs tab={tab} counts={counts} />
      <Card flush>
        {total === 0 ? (
          <EmptyState title={t("none")}>{t(leads ? "noneLeader" : "noneHint")}</EmptyState>
        ) : (
          <>
            <InstructionList rows={rows} />
            <Pagination path="/instructions" params={{ tab }} page={page} pageSize={pageSize} total={total} />
          </>
        )}
      </Card>
    </>
  );
}
