import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { DelegationForm } from "@/features/delegations/components/delegation-form";
import { DelegationList } from "@/features/delegations/components/delegation-list";
import { delegationChoices, ownDelegations } from "@/features/delegations/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("delegation"))("title") };
}

export default async function DelegationsPage() {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const at = now();
  const [t, units, rows] = await Promise.all([
    getTranslations("delegation"),
    delegationChoices(viewer),
    ownDelegations(viewer, at),
  ]);
  const open = units.filter(({ colleagues }) => colleagues.length > 0);
  return (
    <div className="max-w-160">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Card flush title={t("list")} id="delegations">
        {rows.length > 0 ? <DelegationList rows={rows} /> : <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
      </Card>
      <Card title={t("new")} id="new" className="mt-4">
        {open.length > 0 ? (
          <ClientWords namespaces={["delegation"]}>
            <DelegationForm units={open} today={dayOf(at)} />
          </ClientWords>
        ) : (
          <p className="text-soft">{t("alone")}</p>
        )}
      </Card>
    </div>
  );
}
