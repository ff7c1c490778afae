import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/permission";
import { SystemTabs } from "@/features/catalogue/components/system-tabs";
import { CreateUnit } from "@/features/catalogue/components/unit-steps";
import { UnitTree } from "@/features/catalogue/components/unit-tree";
import { placeChoices } from "@/features/catalogue/queries/units";
import { allUnits } from "@/features/units/queries";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tab"))("units") };
}

export default async function UnitsPage() {
  const viewer = await requireViewer();
  if (!can(viewer, "system.manageCatalogue")) notFound();
  const [t, units, choices] = await Promise.all([getTranslations("admin"), allUnits(), placeChoices()]);
  return (
    <>
      <PageHeader
        title={t("tab.units")}
        lead={t("unit.lead")}
        actions={
          <ClientWords namespaces={["admin"]}>
            {units.length > 0 ? <CreateUnit {...choices} /> : null}
            <LinkButton href={"/system/imports?kind=units" as never}>{t("import.open")}</LinkButton>
          </ClientWords>
        }
      />
      <SystemTabs current="units" />
      {units.length > 0 ? (
        <UnitTree units={units} />
      ) : (
        <EmptyState title={t("unit.none")}>{t("unit.noneHint")}</EmptyState>
      )}
    </>
  );
}
