import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CalendarStrip } from "@/components/layout/calendar-strip";
import { Alert } from "@/components/ui/alert";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { unpublishedYears } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { IssueTable } from "@/features/issues/components/issue-table";
import { LedgerFilters } from "@/features/issues/components/ledger-filters";
import { NoIssues } from "@/features/issues/components/no-issues";
import { SetFilters } from "@/features/issues/components/set-filters";
import { StateTabs } from "@/features/issues/components/state-tabs";
import { filterChoices, filterNames, raisingUnits } from "@/features/issues/queries/choices";
import { listParams, orderOf, readListQuery } from "@/features/issues/queries/filter";
import { textsOf } from "@/features/issues/queries/find";
import { issuePage, listClock, pageSize } from "@/features/issues/queries/list";
import { tabCounts, totalOf } from "@/features/issues/queries/tabs";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("issue.list"))("heading") };
}

export default async function IssuesPage({ searchParams }: PageProps<"/issues">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const { filters, order: asked, ignored } = readListQuery(await searchParams);
  const params = listParams(filters, asked);
  const order = orderOf(filters, asked);
  const at = now();
  const clock = await listClock(at);
  const [t, { counts, mine, found }, choices, names] = await Promise.all([
    getTranslations("issue.list"),
    tabCounts(viewer, filters, clock),
    filterChoices(await getLocale()),
    filterNames(filters),
  ]);
  const counted = counts && totalOf(filters, counts, mine ?? 0);
  const page = await issuePage(viewer, filters, order, at, { counted, found });
  const words = filters.q ? { words: filters.q, texts: await textsOf(page.rows.map(({ id }) => id)) } : undefined;
  const raises = raisingUnits(viewer).length > 0;
  const exported = new URLSearchParams(listParams(filters)).toString();
  return (
    <>
      <CalendarStrip years={unpublishedYears(clock.calendar, clock.today, clock.today)} />
      <PageHeader
        title={t("heading")}
        lead={t("lead")}
        actions={
          <>
            <a
              href={`/api/issues/export${exported ? `?${exported}` : ""}`}
              className={buttonLook("secondary")}
              download
            >
              <Icon name="download" className="size-4" />
              {t("export")}
            </a>
            {can(viewer, "system.seeBoard") ? (
              <LinkButton href={`/board/issues${exported ? `?${exported}` : "?status=open"}` as never} prefetch={false}>
                {t("many")}
              </LinkButton>
            ) : null}
            {raises ? (
              <LinkButton href="/issues/new" look="primary">
                <Icon name="plus" className="size-4" />
                {t("new")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <LedgerFilters params={params} {...choices} />
      <SetFilters filters={filters} params={params} names={names} ignored={ignored} />
      <StateTabs filters={filters} params={params} counts={counts} mine={mine} />
      <Card flush>
        {page.total === 0 ? (
          <NoIssues
            filtered={Object.keys(filters).length > 0}
            mine={filters.mine ?? false}
            raises={raises}
            words={filters.q}
          />
        ) : (
          <>
            {page.more ? (
              <Alert tone="info" className="m-3 print-hidden">
                {t("more", { count: page.total })}
              </Alert>
            ) : null}
            <IssueTable rows={page.rows} today={clock.today} sorting={{ params, order }} asked={words} />
            <Pagination path="/issues" params={params} page={page.page} pageSize={pageSize} total={page.total} />
          </>
        )}
      </Card>
    </>
  );
}
