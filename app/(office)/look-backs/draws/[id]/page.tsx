import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { DrawChecked } from "@/features/look-backs/components/draw-check";
import { DrawMembers } from "@/features/look-backs/components/draw-members";
import { StrataTable } from "@/features/look-backs/components/strata-table";
import { drawById } from "@/features/look-backs/queries/draw";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lookBack.draw"))("one") };
}

export default async function DrawPage({ params }: PageProps<"/look-backs/draws/[id]">) {
  const viewer = await requireViewer();
  const found = await drawById(viewer, (await params).id);
  if (!found) notFound();
  const { row, check } = found;
  const t = await getTranslations("lookBack.draw");
  const { share, byUnit, byKind, bySeverity } = row.rules;
  const spread = [byUnit && t("unit"), byKind && t("kind"), bySeverity && t("severity")].filter(Boolean).join("、");
  return (
    <>
      <PageHeader
        back={{ href: "/look-backs/draws", label: t("title") }}
        title={t("one")}
        lead={t("summary", { days: row.daysAfter, population: row.population, drawn: row.drawn })}
      />
      <div className="flex flex-col gap-4">
        <DrawChecked check={check} />
        <Card id="facts" title={t("facts")}>
          <DescriptionList
            items={[
              { term: t("day"), detail: <Day value={row.day} /> },
              {
                term: t("window"),
                detail: (
                  <>
                    <Day value={row.closedFrom} /> – <Day value={row.closedTo} />
                  </>
                ),
              },
              { term: t("share"), detail: t("shareOf", { share }) },
              { term: t("spread"), detail: spread || t("together") },
              { term: t("seed"), detail: <code className="break-all">{row.seed}</code> },
              { term: t("seedFrom"), detail: row.seedDay ? <Day value={row.seedDay} /> : t("noHistory") },
            ]}
          />
          <details className="mt-3">
            <summary className="inline-flex min-h-11 cursor-pointer items-center text-action md:min-h-8">
              {t("how")}
            </summary>
            <p className="mt-1 max-w-text whitespace-pre-line md:text-sm">{t("howText")}</p>
          </details>
        </Card>
        {row.population === 0 ? (
          <Card>
            <EmptyState title={t("nobody")}>{t("nobodyHint")}</EmptyState>
          </Card>
        ) : found.withheld ? (
          <Card>
            <EmptyState title={t("withheld")}>{t("withheldHint")}</EmptyState>
          </Card>
        ) : (
          <>
            <Card id="members" title={t("members")} flush>
              <DrawMembers draw={found} />
            </Card>
            <Card id="strata" title={t("strata")} flush>
              <StrataTable draw={found} />
            </Card>
          </>
        )}
      </div>
    </>
  );
}
