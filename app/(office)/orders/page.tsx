import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { can } from "@/domain/permission";
import { OrderList } from "@/features/orders/components/order-list";
import { OrderTabs } from "@/features/orders/components/order-tabs";
import { orderCounts, orderPage, orderTabs, pageSize } from "@/features/orders/queries/list";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("order"))("title") };
}

export default async function OrdersPage({ searchParams }: PageProps<"/orders">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const { tab: asked, page: askedPage } = await searchParams;
  const tab = orderTabs.find((one) => one === asked) ?? "open";
  const at = now();
  const [t, counts, { rows, total, page }] = await Promise.all([
    getTranslations("order"),
    orderCounts(viewer, at),
    orderPage(viewer, tab, Number.parseInt(String(askedPage), 10) || 1, at),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href="/escalations">{t("escalations")}</LinkButton>}
      />
      <OrderTabs tab={tab} counts={counts} />
      <Card flush>
        {total === 0 ? (
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        ) : (
          <>
            <OrderList rows={rows} />
            <Pagination path="/orders" params={{ tab }} page={page} pageSize={pageSize} total={total} />
          </>
        )}
      </Card>
    </>
  );
}
