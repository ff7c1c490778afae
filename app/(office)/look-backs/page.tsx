import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { address } from "@/components/ui/address";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/domain/permission";
import { has } from "@/domain/viewer";
import { unitNames } from "@/features/issues/queries/names";
import { LookBackTable } from "@/features/look-backs/components/look-back-table";
import { LookBackTabs } from "@/features/look-backs/components/look-back-tabs";
import { RelapseTable } from "@/features/look-backs/components/relapse-table";
import { lookBackCounts, lookBackPage, lookBackTabs, pageSize, relapses } from "@/features/look-backs/queries/list";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lookBack"))("title") };
}

export default async function LookBacksPage({ searchParams }: PageProps<"/look-backs">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.seeLookBacks")) notFound();
  const { tab: askedTab, unit: askedUnit, mine: askedMine, page: askedPage } = await searchParams;
  const tab = lookBackTabs.find((one) => one === askedTab) ?? "waiting";
  const unit = typeof askedUnit === "string" && /^[\w-]{1,40}$/.test(askedUnit) ? askedUnit : undefined;
  const filter = { tab, unit, mine: askedMine === "1" };
  const [t, counts, { rows, total, page }, figures, names] = await Promise.all([
    getTranslations("lookBack"),
    lookBackCounts(viewer, filter),
    lookBackPage(viewer, filter, Number.parseInt(String(askedPage), 10) || 1, now()),
    relapses(viewer),
    unitNames([unit]),
  ]);
  const mineOrAll = address("/look-backs", { tab, unit, mine: filter.mine ? undefined : "1" });
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <LookBackTabs filter={filter} counts={counts} />
      <p className="mb-3 flex flex-wrap gap-x-6 text-sm print-hidden">
        {has(viewer, ["inspector"]) ? (
          <TextLink href={mineOrAll as never} className="inline-flex min-h-11 items-center md:min-h-8">
            {t(filter.mine ? "showAll" : "showMine")}
          </TextLink>
        ) : null}
        {unit ? (
          <TextLink
            href={address("/look-backs", { tab }) as never}
            className="inline-flex min-h-11 items-center md:min-h-8"
          >
            {t("everyUnit", { unit: names.get(unit) ?? unit })}
          </TextLink>
        ) : null}
        <TextLink href={"/look-backs/draws" as never} className="inline-flex min-h-11 items-center md:min-h-8">
          {t("toDraws")}
        </TextLink>
      </p>
      <Card flush>
        {total === 0 ? (
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        ) : (
          <>
            <LookBackTable rows={rows} caption={t("title")} />
            <Pagination
              path="/look-backs"
              params={{ tab, unit, mine: filter.mine ? "1" : undefined }}
              page={page}
              pageSize={pageSize}
              total={total}
            />
          </>
        )}
      </Card>
      {figures.units.length > 0 ? (
        <Card id="relapses" title={t("relapse.title")} flush className="mt-4">
          <RelapseTable relapses={figures} />
        </Card>
      ) : null}
    </>
  );
}
