import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { AuditTabs } from "@/features/audit/components/audit-tabs";
import { CheckTable } from "@/features/audit/components/check-table";
import { StartChecks } from "@/features/audit/components/start-checks";
import { latestChecks } from "@/features/audit/queries/checks";
import { newestSeal } from "@/features/audit/queries/seals";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("checks") };
}

export default async function ChecksPage() {
  const viewer = await requireViewer();
  const checks = await latestChecks(viewer);
  if (!checks) notFound();
  const [t, seal] = await Promise.all([getTranslations("audit"), newestSeal()]);
  return (
    <>
      <PageHeader
        title={t("checks")}
        lead={t("checksLead")}
        actions={
          <ClientWords namespaces={["audit"]}>
            <StartChecks />
          </ClientWords>
        }
      />
      <AuditTabs current="checks" />
      {seal ? (
        <Card title={t("newestSeal", { day: seal.day })} id="seal" className="mb-4">
          <p className="font-mono text-sm break-all">{seal.hash}</p>
          <p className="mt-1 text-sm text-soft">{t("newestSealHint")}</p>
        </Card>
      ) : null}
      <Card flush>
        {checks.length === 0 ? (
          <EmptyState title={t("noChecks")}>{t("noChecksHint")}</EmptyState>
        ) : (
          <CheckTable checks={checks} />
        )}
      </Card>
    </>
  );
}
