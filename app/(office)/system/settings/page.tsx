import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/permission";
import { SystemTabs } from "@/features/catalogue/components/system-tabs";
import { EscalationForm } from "@/features/settings/components/escalation-form";
import { LookBackForm } from "@/features/settings/components/look-back-form";
import { SettingHistory } from "@/features/settings/components/setting-history";
import { DeadlineDaysForm, RequestCapsForm, SigningForm } from "@/features/settings/components/settings-forms";
import { settingHistory, standards, storedSetting } from "@/features/settings/queries";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tab"))("settings") };
}

export default async function SettingsPage({ searchParams }: PageProps<"/system/settings">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.manageSettings")) notFound();
  const [t, days, signing, lookBack, caps, escalation, changes, { reset }] = await Promise.all([
    getTranslations("admin"),
    storedSetting("deadlineDays"),
    storedSetting("signing"),
    storedSetting("lookBack"),
    storedSetting("requestCaps"),
    storedSetting("escalation"),
    settingHistory(viewer),
    searchParams,
  ]);
  return (
    <>
      <PageHeader title={t("tab.settings")} lead={t("setting.lead")} />
      <SystemTabs current="settings" />
      <Alert className="mb-4">{t("setting.fromNowOn")}</Alert>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <ClientWords namespaces={["admin", "escalationPreset"]}>
          <div className="grid gap-4">
            <Card title={t("setting.deadlineDays.title")} id="days">
              <DeadlineDaysForm key={`days ${reset}`} {...days} standard={standards.deadlineDays} />
            </Card>
            <Card title={t("setting.escalation.title")} id="escalation">
              <EscalationForm {...escalation} />
            </Card>
            <Card title={t("setting.lookBack.title")} id="look-back">
              <LookBackForm key={`lookBack ${reset}`} {...lookBack} standard={standards.lookBack} />
            </Card>
            <Card title={t("setting.requestCaps.title")} id="requests">
              <RequestCapsForm key={`requests ${reset}`} {...caps} standard={standards.requestCaps} />
            </Card>
            <Card title={t("setting.signing.title")} id="signing">
              <SigningForm key={`signing ${reset}`} {...signing} standard={standards.signing} />
            </Card>
          </div>
        </ClientWords>
        <SettingHistory changes={changes} />
      </div>
    </>
  );
}
