import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { dayOf } from "@/domain/calendar";
import { periodUntil } from "@/domain/figures";
import { can } from "@/domain/permission";
import { InboxList } from "@/features/pain-points/components/inbox-list";
import { InboxSearch } from "@/features/pain-points/components/inbox-search";
import { InboxTabs } from "@/features/pain-points/components/inbox-tabs";
import { NoPainPoints } from "@/features/pain-points/components/no-pain-points";
import { RatesCard } from "@/features/pain-points/components/rates-card";
import { inboxCounts, inboxPage, inboxTabOf, pageSize } from "@/features/pain-points/queries/inbox";
import { painPointRates } from "@/features/pain-points/queries/rates";
import { searchWords } from "@/features/search-entries/schema";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("painPoint"))("title") };
}

export default async function PainPointsPage({ searchParams }: PageProps<"/pain-points">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.seePainPoints")) notFound();
  const { tab: asked, page: askedPage, q } = await searchParams;
  const words = searchWords(q);
  const tab = inboxTabOf(asked, words);
  const at = now();
  const [t, counts, { rows, total, page }, rates] = await Promise.all([
    getTranslations("painPoint"),
    inboxCounts(viewer, words),
    inboxPage(viewer, tab, Number.parseInt(String(askedPage), 10) || 1, at, words),
    painPointRates(periodUntil(dayOf(at)), viewer),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <FilterBar path="/pain-points" active={words ? 1 : 0} first={<InboxSearch tab={tab} words={words} />} />
      <InboxTabs tab={tab} counts={counts} words={words} />
      <Card flush>
        {total === 0 ? (
          <NoPainPoints words={words} />
        ) : (
          <>
            <InboxList rows={rows} asked={words} />
            <Pagination path="/pain-points" params={{ tab, q: words }} page={page} pageSize={pageSize} total={total} />
          </>
        )}
      </Card>
      <RatesCard rates={rates} className="mt-4" />
    </>
  );
}
