import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { aspectsOf, newestAspectVersion } from "@/features/aspects/queries";
import { AspectsForm } from "@/features/catalogue/components/aspects-form";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.aspect"))("draft") };
}

export default async function NewAspectsPage() {
  const viewer = await requireViewer();
  if (!can(viewer, "system.manageCatalogue")) notFound();
  const base = await newestAspectVersion();
  const [t, aspects] = await Promise.all([getTranslations("admin"), aspectsOf(base)]);
  return (
    <>
      <PageHeader
        back={{ href: "/system/aspects", label: t("tab.aspects") }}
        title={t("aspect.draft")}
        lead={t("aspect.draftLead", { version: base })}
      />
      <Card>
        <ClientWords namespaces={["admin"]}>
          <AspectsForm base={base} today={dayOf(now())} aspects={aspects} />
        </ClientWords>
      </Card>
    </>
  );
}
