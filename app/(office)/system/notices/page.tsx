import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { address } from "@/components/ui/address";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { can } from "@/domain/permission";
import { SystemTabs } from "@/features/catalogue/components/system-tabs";
import { DeliveryLog } from "@/features/deliveries/components/delivery-log";
import { WebhookForm } from "@/features/deliveries/components/webhook-form";
import { WebhookList } from "@/features/deliveries/components/webhook-list";
import { deliveryLog, logTabs, pageSize } from "@/features/deliveries/queries/log";
import { allWebhooks } from "@/features/deliveries/queries/webhooks";
import { unitOptions } from "@/features/units/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { mailOffered } from "@/lib/mail";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tab"))("notices") };
}

export default async function SentNoticesPage({ searchParams }: PageProps<"/system/notices">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.manageSettings")) notFound();
  const { tab: askedTab, page: askedPage } = await searchParams;
  const tab = logTabs.find((one) => one === askedTab) ?? "all";
  const [t, names, hooks, units, { rows, total, page }] = await Promise.all([
    getTranslations("admin.notices"),
    getTranslations("admin.tab"),
    allWebhooks(viewer),
    unitOptions({ inUse: true }),
    deliveryLog(viewer, tab, Number.parseInt(String(askedPage), 10) || 1),
  ]);
  const groups = units.map(({ name, options }) => ({
    label: name,
    options: options.map((unit) => ({ value: unit.code, label: unit.name })),
  }));
  const shown = (one: (typeof logTabs)[number]) => (one === "all" ? undefined : one);
  const tabs = logTabs.map((one) => ({
    href: address("/system/notices", { tab: shown(one) }),
    label: t(one),
    current: one === tab,
  }));
  return (
    <>
      <PageHeader title={names("notices")} lead={t("lead")} />
      <SystemTabs current="notices" />
      <Alert tone={mailOffered() ? "good" : "info"} title={t("mail")} className="mb-4">
        {t(mailOffered() ? "mailOn" : "mailOff")}
      </Alert>
      <div className="mb-4 grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <ClientWords namespaces={["admin", "webhookPreset"]}>
          <Card title={t("hooks")} id="hooks">
            {hooks.length === 0 ? (
              <EmptyState title={t("noHooks")}>{t("noHooksHint")}</EmptyState>
            ) : (
              <WebhookList hooks={hooks} />
            )}
          </Card>
          <Card title={t("add")} id="add">
            <WebhookForm units={groups} />
          </Card>
        </ClientWords>
      </div>
      <h2 className="mb-2 text-lg font-semibold">{t("log")}</h2>
      <Tabs label={t("logTabs")} tabs={tabs} />
      <Card flush>
        {total === 0 ? (
          <EmptyState title={t("noLog")} />
        ) : (
          <>
            <DeliveryLog rows={rows} />
            <Pagination
              path="/system/notices"
              params={{ tab: shown(tab) }}
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
