import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { seesWholeCity } from "@/domain/viewer";
import { TaskFilters } from "@/features/tasks/components/task-filters";
import { TaskTable } from "@/features/tasks/components/task-table";
import { categoryCounts, countTasks, leadUnits, listTasks, pageSize } from "@/features/tasks/queries/list";
import { mayPlan } from "@/features/tasks/queries/task";
import { readTaskQuery, taskAddress, taskParams } from "@/features/tasks/schema";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata() {
  const t = await getTranslations("task");
  return { title: t("title") };
}

export default async function TasksPage({ searchParams }: PageProps<"/tasks">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const query = readTaskQuery(await searchParams);
  const { filters, sort, page } = query;
  const today = dayOf(now());
  const [t, { rows, total }, counts, units, all] = await Promise.all([
    getTranslations("task"),
    listTasks(viewer, query, today),
    categoryCounts(viewer, filters, today),
    leadUnits(),
    countTasks(viewer, {}, today),
  ]);
  const seen = seesWholeCity(viewer) ? "whole" : "part";
  const { category, ...others } = filters;
  const tabs = [
    {
      href: taskAddress(others, sort),
      label: t("filter.all"),
      count: counts.reduce((sum, { tasks }) => sum + tasks, 0),
      current: !category,
    },
    ...counts.map((one) => ({
      href: taskAddress({ ...others, category: one.category }, sort),
      label: one.category,
      count: one.tasks,
      current: category === one.category,
    })),
  ];
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { categories: counts.length, total: all })}
        actions={
          <>
            <LinkButton href={"/tasks/wall" as never}>{t("wall.title")}</LinkButton>
            <LinkButton href={"/tasks/aspects" as never}>{t("aspects")}</LinkButton>
          </>
        }
      />
      <Tabs label={t("filter.categories")} tabs={tabs} />
      <TaskFilters query={query} units={units} ofBureau={mayPlan(viewer)} seen={seen} />
      <Card flush>
        {rows.length > 0 ? (
          <>
            <TaskTable rows={rows} asked={filters.q} seen={seen} />
            <Pagination
              path="/tasks"
              params={taskParams(filters, sort)}
              page={page}
              pageSize={pageSize}
              total={total}
            />
          </>
        ) : (
          <EmptyState
            title={all > 0 ? t("empty.title") : t("empty.catalogueTitle")}
            action={all > 0 ? <LinkButton href={"/tasks" as never}>{t("empty.all")}</LinkButton> : null}
          >
            {all > 0 ? t("empty.text") : t("empty.catalogueText")}
          </EmptyState>
        )}
      </Card>
    </>
  );
}
