import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { can } from "@/domain/permission";
import { filterChoices } from "@/features/issues/queries/choices";
import { LeftBehind } from "@/features/recorder/components/left-behind";
import { SetWalkFilters, WalkFilterBar, WalkTabs } from "@/features/walks/components/walk-filters";
import { WalkTable } from "@/features/walks/components/walk-table";
import { readWalkQuery, walkParams } from "@/features/walks/queries/filter";
import { pageSize, walkList } from "@/features/walks/queries/list";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("walk.list"))("heading") };
}

export default async function WalksPage({ searchParams }: PageProps<"/walks">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const query = readWalkQuery(await searchParams);
  const { filters } = query;
  const params = walkParams(filters);
  const plans = viewer.grants.some(({ unit }) => can(viewer, "unit.planWalk", { type: "unit", unit }));
  const [t, page, mine, choices] = await Promise.all([
    getTranslations("walk.list"),
    walkList(viewer, query),
    plans ? walkList(viewer, { filters: { ...filters, state: undefined, mine: true }, page: 1 }) : null,
    filterChoices(await getLocale()),
  ]);
  const isFiltered = Object.keys(filters).length > 0;
  const plan = plans ? (
    <LinkButton href={"/walks/new" as never} look="primary">
      <Icon name="plus" className="size-4" />
      {t("plan")}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={t("heading")} lead={t("lead")} actions={plan} />
      <ClientWords namespaces={["recorder"]}>
        <LeftBehind account={viewer.accountId} />
      </ClientWords>
      <WalkFilterBar params={params} units={choices.units} categories={choices.categories} />
      <SetWalkFilters filters={filters} params={params} />
      <WalkTabs filters={filters} params={params} counts={page.counts} mine={mine?.total ?? null} />
      <Card flush>
        {page.total === 0 ? (
          <EmptyState title={t(isFiltered ? "noneFiltered" : "none")} action={isFiltered ? null : plan}>
            {t(isFiltered ? "noneFilteredText" : "noneText")}
          </EmptyState>
        ) : (
          <>
            <WalkTable rows={page.rows} />
            <Pagination path="/walks" params={params} page={page.page} pageSize={pageSize} total={page.total} />
          </>
        )}
      </Card>
    </>
  );
}
