import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/domain/permission";
import { ManyRows } from "@/features/board/components/many-rows";
import { ManyTabs } from "@/features/board/components/many-tabs";
import { manyPage } from "@/features/board/queries/many";
import { SetFilters } from "@/features/issues/components/set-filters";
import { dueProposals, filterNames } from "@/features/issues/queries/choices";
import { listAddress, listParams, orderOf, readListQuery } from "@/features/issues/queries/filter";
import { listClock, pageSize } from "@/features/issues/queries/list";
import { unitOptions } from "@/features/units/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("boardMany"))("title") };
}

/** The ledger, to do the same with many of its issues at once. */
export default async function ManyPage({ searchParams }: PageProps<"/board/issues">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.seeBoard")) notFound();
  const { filters: asked, order: wanted, ignored } = readListQuery(await searchParams);
  const filters = Object.keys(asked).length > 0 ? asked : { status: ["raised" as const] };
  const order = orderOf(filters, wanted);
  const params = listParams(filters, wanted);
  const at = now();
  const [t, page, units, due, names, { today }] = await Promise.all([
    getTranslations("boardMany"),
    manyPage(viewer, filters, order, at),
    unitOptions({ inUse: true }),
    dueProposals(at),
    filterNames(filters),
    listClock(at),
  ]);
  return (
    <>
      <PageHeader back={{ href: "/board", label: t("board") }} title={t("title")} lead={t("lead")} />
      <ManyTabs filters={filters} />
      <SetFilters filters={filters} params={params} names={names} ignored={ignored} />
      <p className="mb-3 text-sm">
        <TextLink href={listAddress(filters) as never}>{t("toLedger")}</TextLink>
      </p>
      <Card flush>
        {page.total === 0 ? (
          <EmptyState title={t("empty")} />
        ) : (
          <ClientWords namespaces={["boardMany", "kind"]}>
            <ManyRows
              rows={page.rows}
              today={today}
              due={due}
              leads={units.map(({ code, name, options }) => ({
                label: name,
                // The jurisdiction itself is its task force: seldom meant, so it stands last.
                options: options
                  .toSorted((a, b) => Number(a.code === code) - Number(b.code === code))
                  .map((unit) => ({ value: unit.code, label: unit.name })),
              }))}
            />
            <Pagination path="/board/issues" params={params} page={page.page} pageSize={pageSize} total={page.total} />
          </ClientWords>
        )}
      </Card>
    </>
  );
}
