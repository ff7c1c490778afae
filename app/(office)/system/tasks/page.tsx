import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Day } from "@/components/ui/day";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SystemTabs } from "@/features/catalogue/components/system-tabs";
import { catalogueTasks, type ListedTask, tasksPageSize } from "@/features/catalogue/queries/tasks";
import { tasksFilter } from "@/features/catalogue/schema";
import { categories, leadUnits } from "@/features/tasks/queries/list";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tab"))("tasks") };
}

export default async function CatalogueTasksPage({ searchParams }: PageProps<"/system/tasks">) {
  const viewer = await requireViewer();
  const params = await searchParams;
  const filter = tasksFilter.parse(params);
  const found = await catalogueTasks(viewer, filter);
  if (!found) notFound();
  const [t, known, leads] = await Promise.all([getTranslations("admin"), categories(), leadUnits()]);
  const active = [filter.q, filter.category, filter.unit, filter.state].filter(Boolean).length;
  return (
    <>
      <PageHeader
        title={t("tab.tasks")}
        lead={t("task.lead")}
        actions={
          <>
            <LinkButton href={"/system/imports?kind=tasks" as never}>{t("task.importTasks")}</LinkButton>
            <LinkButton href={"/system/imports?kind=guides" as never}>{t("task.importGuides")}</LinkButton>
          </>
        }
      />
      <SystemTabs current="tasks" />
      <FilterBar
        path="/system/tasks"
        active={active}
        first={
          <div className="min-w-48 flex-1">
            <Field id="q" label={t("task.search")}>
              <Input id="q" name="q" type="search" defaultValue={filter.q} maxLength={60} />
            </Field>
          </div>
        }
      >
        <FilterSelect
          name="category"
          label={t("field.category")}
          value={filter.category}
          options={known.map((value) => ({ value, label: value }))}
        />
        <FilterSelect
          name="unit"
          label={t("field.leadUnit")}
          value={filter.unit}
          options={leads.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <FilterSelect
          name="state"
          label={t("field.state")}
          value={filter.state}
          options={(["inUse", "retired"] as const).map((value) => ({ value, label: t(value) }))}
        />
      </FilterBar>
      <Card flush>
        {found.rows.length === 0 ? (
          <EmptyState title={t("task.none")}>{t("task.noneHint")}</EmptyState>
        ) : (
          <DataTable<ListedTask>
            caption={t("tab.tasks")}
            rows={found.rows}
            rowKey={(task) => task.code}
            rowHref={(task) => `/system/tasks/${task.code}`}
            columns={[
              { head: t("field.code"), cell: (task) => <span className="tabular-nums">{task.code}</span> },
              { head: t("field.title"), title: true, cell: (task) => task.title },
              { head: t("field.category"), cell: (task) => task.category },
              { head: t("field.leadUnit"), cell: (task) => task.lead },
              {
                head: t("field.guide"),
                cell: ({ guide }) =>
                  guide ? (
                    guide.updated ? (
                      <Day value={guide.updated} look="dayNumeric" />
                    ) : (
                      t("task.undated")
                    )
                  ) : (
                    t("task.noGuide")
                  ),
              },
              {
                head: t("field.state"),
                tag: true,
                cell: (task) => (task.retiredAt ? <Badge tone="idle">{t("retired")}</Badge> : t("inUse")),
              },
            ]}
          />
        )}
        <Pagination
          path="/system/tasks"
          params={params}
          page={filter.page}
          pageSize={tasksPageSize}
          total={found.total}
        />
      </Card>
    </>
  );
}
