import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { can } from "@/domain/permission";
import { ChangeHistory } from "@/features/catalogue/components/change-history";
import { ImportForm } from "@/features/catalogue/components/import-form";
import { SystemTabs } from "@/features/catalogue/components/system-tabs";
import { catalogueHistory } from "@/features/catalogue/queries/history";
import { importKinds } from "@/features/catalogue/schema";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tab"))("imports") };
}

export default async function ImportsPage({ searchParams }: PageProps<"/system/imports">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.manageCatalogue")) notFound();
  const asked = (await searchParams).kind;
  const kind = importKinds.find((one) => one === asked) ?? "tasks";
  const [t, kinds, events] = await Promise.all([
    getTranslations("admin"),
    getTranslations("import.kind"),
    catalogueHistory(viewer, "catalogue"),
  ]);
  return (
    <>
      <PageHeader title={t("tab.imports")} lead={t("import.lead")} />
      <SystemTabs current="imports" />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <div className="min-w-0">
          <Tabs
            label={t("import.kinds")}
            tabs={importKinds.map((one) => ({
              href: `/system/imports?kind=${one}`,
              label: kinds(one),
              current: one === kind,
            }))}
          />
          <Card
            title={t("import.of", { kind: kinds(kind) })}
            id="import"
            aside={
              <a href={`/api/system/templates/${kind}`} className={buttonLook("quiet", "small")}>
                <Icon name="download" className="size-4" />
                {t("import.template")}
              </a>
            }
          >
            <p className="mb-4 max-w-text text-soft md:text-sm">{t(`import.about.${kind}`)}</p>
            <ClientWords namespaces={["admin", "import", "task"]}>
              <ImportForm key={kind} kind={kind} />
            </ClientWords>
          </Card>
        </div>
        <ChangeHistory events={events} />
      </div>
    </>
  );
}
