import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/form/action-button";
import { address } from "@/components/ui/address";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/domain/permission";
import { markAllRead } from "@/features/notices/actions";
import { NoticeList } from "@/features/notices/components/notice-list";
import { noticePage, noticeTabs, pageSize } from "@/features/notices/queries/list";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notice"))("title") };
}

export default async function NoticesPage({ searchParams }: PageProps<"/notices">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const { tab: askedTab, page: askedPage } = await searchParams;
  const tab = noticeTabs.find((one) => one === askedTab) ?? "unread";
  const [t, nav, { rows, total, page }] = await Promise.all([
    getTranslations("notice"),
    getTranslations("nav"),
    noticePage(viewer, tab, Number.parseInt(String(askedPage), 10) || 1),
  ]);
  const [newest] = rows;
  const tabs = noticeTabs.map((one) => ({
    href: address("/notices", { tab: one === "unread" ? undefined : one }),
    label: t(one),
    count: one === "unread" && tab === one ? total : undefined,
    current: one === tab,
  }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <TextLink
              href="/notices/settings"
              className="inline-flex min-h-11 items-center md:min-h-9 md:text-sm print-hidden"
            >
              {nav("noticeSettings")}
            </TextLink>
            {newest && tab === "unread" && page === 1 ? (
              <ActionButton action={markAllRead} input={{ upTo: newest.id }} look="secondary">
                {t("readAll")}
              </ActionButton>
            ) : null}
          </>
        }
      />
      <Tabs label={t("tabs")} tabs={tabs} />
      <Card flush>
        {total === 0 ? (
          <EmptyState title={t(tab === "unread" ? "noneUnread" : "none")}>{t("noneHint")}</EmptyState>
        ) : (
          <>
            <NoticeList rows={rows} />
            <Pagination
              path="/notices"
              params={{ tab: tab === "unread" ? undefined : tab }}
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
