import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { dayOf } from "@/domain/calendar";
import { periodUntil } from "@/domain/figures";
import { can } from "@/domain/permission";
import { InboxList } from "@/features/pain-points/components/inbox-list";
import { InboxTabs } from "@/features/pain-points/components/inbox-tabs";
import { RatesCard } from "@/features/pain-points/components/rates-card";
import { inboxCounts, inboxPage, inboxTabs, pageSize } from "@/features/pain-points/queries/inbox";
import { painPointRates } from "@/features/pain-points/queries/rates";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("painPoint"))("title") };
}

export default async function PainPointsPage({ searchParams }: PageProps<"/pain-points">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.seePainPoints")) notFound();
  const { tab: asked, page: askedPage } = await searchParams;
  const tab = inboxTabs.find((one) => one === asked) ?? "open";
  const at = now();
  const [t, counts, { rows, total, page }, rates] = await Promise.all([
    getTranslations("painPoint"),
    inboxCounts(viewer),
    inboxPage(viewer, tab, Number.parseInt(String(askedPage), 10) || 1, at),
    painPointRates(periodUntil(dayOf(at)), viewer),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <InboxTabs tab={tab} counts={counts} />
      <Card flush>
        {total === 0 ? (
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        ) : (
          <>
            <InboxList rows={rows} />
            <Pagination path="/pain-points" params={{ tab }} page={page} pageSize={pageSize} total={total} />
          </>
        )}
      </Card>
      <RatesCard rates={rates} className="mt-4" />
    </>
  );
}
