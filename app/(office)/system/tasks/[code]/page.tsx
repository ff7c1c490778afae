import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/permission";
import { ChangeHistory } from "@/features/catalogue/components/change-history";
import { TaskSteps } from "@/features/catalogue/components/task-steps";
import { TiesList } from "@/features/catalogue/components/ties-list";
import { catalogueHistory } from "@/features/catalogue/queries/history";
import { taskTies } from "@/features/catalogue/queries/task-ties";
import { presentGuide } from "@/features/guides/queries";
import { CatalogueCard } from "@/features/tasks/components/catalogue-card";
import { GuideCard } from "@/features/tasks/components/guide-card";
import { categories } from "@/features/tasks/queries/list";
import { taskByCode } from "@/features/tasks/queries/task";
import { unitOptions } from "@/features/units/queries";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata({ params }: PageProps<"/system/tasks/[code]">) {
  return { title: (await taskByCode((await params).code))?.task.title };
}

export default async function CatalogueTaskPage({ params }: PageProps<"/system/tasks/[code]">) {
  const viewer = await requireViewer();
  const { code } = await params;
  const found = can(viewer, "system.manageCatalogue") ? await taskByCode(code) : undefined;
  if (!found) notFound();
  const { task, lead } = found;
  const { retiredAt, ...fields } = task;
  const [t, guide, ties, events, known, units] = await Promise.all([
    getTranslations("admin"),
    presentGuide(code),
    taskTies(code),
    catalogueHistory(viewer, `task:${code}`),
    categories(),
    unitOptions({ inUse: true }),
  ]);
  const groups = units.map((group) => ({
    label: group.name,
    options: group.options.map((unit) => ({ value: unit.code, label: unit.name })),
  }));
  return (
    <>
      <PageHeader
        back={{ href: "/system/tasks", label: t("tab.tasks") }}
        marks={
          <>
            <span className="tabular-nums">{task.code}</span>
            <Badge>{task.category}</Badge>
            {retiredAt ? <Badge tone="idle">{t("retired")}</Badge> : null}
            {task.highFrequency ? <Badge tone="action">{t("field.highFrequency")}</Badge> : null}
          </>
        }
        title={task.title}
        lead={lead.name}
        actions={
          <ClientWords namespaces={["admin"]}>
            <TaskSteps task={fields} retired={retiredAt !== null} units={groups} categories={known} />
          </ClientWords>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <GuideCard guide={guide} task={task} />
        <div className="grid gap-4">
          <CatalogueCard task={task} />
          <Card title={t("task.ties")} id="ties">
            <TiesList
              ties={(["openWalks", "walks", "openIssues", "issues"] as const).map((key) => ({
                key,
                label: t(`tie.${key}`),
                count: ties[key],
              }))}
            />
          </Card>
          <ChangeHistory events={events} />
        </div>
      </div>
    </>
  );
}
