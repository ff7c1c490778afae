import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { address } from "@/components/ui/address";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { can } from "@/domain/permission";
import { EscalationList } from "@/features/escalations/components/escalation-list";
import { escalationCounts, escalationPage, escalationTabs, pageSize } from "@/features/escalations/queries/list";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("escalation"))("heading") };
}

/** 挂牌督办, with what was taken on the way there. */
export default async function EscalationsPage({ searchParams }: PageProps<"/escalations">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const { tab: asked, page: askedPage } = await searchParams;
  const tab = escalationTabs.find((one) => one === asked) ?? "listed";
  const [t, order, counts] = await Promise.all([
    getTranslations("escalation"),
    getTranslations("order"),
    escalationCounts(viewer),
  ]);
  const total = counts[tab];
  const { rows, page } = await escalationPage(viewer, tab, Number.parseInt(String(askedPage), 10) || 1, total);
  const tabs = escalationTabs.map((one) => ({
    href: address("/escalations", { tab: one === "listed" ? undefined : one }),
    label: t(`tab.${one}`),
    count: counts[one],
    current: one === tab,
  }));
  return (
    <>
      <PageHeader back={{ href: "/orders", label: order("title") }} title={t("heading")} lead={t("lead")} />
      <Tabs label={t("tab.label")} tabs={tabs} />
      <Card flush>
        {total === 0 ? (
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        ) : (
          <>
            <EscalationList rows={rows} />
            <Pagination path="/escalations" params={{ tab }} page={page} pageSize={pageSize} total={total} />
          </>
        )}
      </Card>
    </>
  );
}
