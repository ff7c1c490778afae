import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Day } from "@/components/ui/day";
import { EmptyState } from "@/components/ui/empty-state";
import { Instant } from "@/components/ui/instant";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { type AspectVersion, allAspectVersions, aspectsOf, presentAspectVersion } from "@/features/aspects/queries";
import { SystemTabs } from "@/features/catalogue/components/system-tabs";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tab"))("aspects") };
}

export default async function AspectVersionsPage({ searchParams }: PageProps<"/system/aspects">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.manageCatalogue")) notFound();
  const today = dayOf(now());
  const [t, versions, present] = await Promise.all([
    getTranslations("admin"),
    allAspectVersions(),
    presentAspectVersion(today),
  ]);
  const asked = Number((await searchParams).version);
  const shown = versions.find(({ version }) => version === asked)?.version ?? present;
  const aspects = await aspectsOf(shown);
  const stateOf = ({ version, takesEffect }: AspectVersion) =>
    version === present ? "inForce" : version > present && takesEffect && takesEffect > today ? "coming" : "past";
  return (
    <>
      <PageHeader
        title={t("tab.aspects")}
        lead={t("aspect.lead")}
        actions={
          versions.length > 0 ? (
            <LinkButton look="primary" href={"/system/aspects/new" as never}>
              {t("aspect.draft")}
            </LinkButton>
          ) : (
            <LinkButton look="primary" href={"/system/imports?kind=aspects" as never}>
              {t("import.open")}
            </LinkButton>
          )
        }
      />
      <SystemTabs current="aspects" />
      {versions.length === 0 ? (
        <EmptyState title={t("aspect.none")}>{t("aspect.noneHint")}</EmptyState>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <Card title={t("aspect.versions")} id="versions" flush>
            <DataTable<AspectVersion>
              caption={t("aspect.versions")}
              rows={versions}
              rowKey={({ version }) => String(version)}
              rowHref={({ version }) => `/system/aspects?version=${version}`}
              columns={[
                {
                  head: t("aspect.version"),
                  title: true,
                  cell: ({ version }) => t("aspect.versionNumber", { version }),
                },
                {
                  head: t("field.state"),
                  tag: true,
                  cell: (one) => (
                    <Badge tone={stateOf(one) === "inForce" ? "good" : stateOf(one) === "coming" ? "action" : "idle"}>
                      {t(`aspect.${stateOf(one)}`)}
                    </Badge>
                  ),
                },
                { head: t("aspect.count"), end: true, cell: (one) => one.aspects },
                {
                  head: t("aspect.from"),
                  cell: ({ takesEffect }) =>
                    takesEffect ? <Day value={takesEffect} look="dayNumeric" /> : t("aspect.start"),
                },
                {
                  head: t("aspect.published"),
                  cell: ({ publishedAt }) => (publishedAt ? <Instant value={publishedAt} /> : null),
                },
              ]}
            />
          </Card>
          <Card title={t("aspect.questions", { version: shown, count: aspects.length })} id="questions" flush>
            <ol className="divide-y divide-line">
              {aspects.map((aspect, at) => (
                <li key={aspect.code} className="flex gap-3 px-4 py-3">
                  <span className="w-6 shrink-0 text-end text-soft tabular-nums">{at + 1}</span>
                  <div className="min-w-0">
                    <p className="font-semibold">
                      {aspect.question} <span className="font-mono text-xs font-normal text-soft">{aspect.code}</span>
                    </p>
                    <p className="text-soft md:text-sm" lang="en">
                      {aspect.questionEn}
                    </p>
                    <p className="mt-0.5 text-soft md:text-sm">{aspect.explanation}</p>
                  </div>
                </li>
              ))}
            </ol>
          </Card>
        </div>
      )}
    </>
  );
}
