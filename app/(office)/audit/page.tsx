import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { address } from "@/components/ui/address";
import { Alert } from "@/components/ui/alert";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { AuditFilters } from "@/features/audit/components/audit-filters";
import { AuditTable } from "@/features/audit/components/audit-table";
import { AuditTabs } from "@/features/audit/components/audit-tabs";
import { auditPage } from "@/features/audit/queries/events";
import { exportLimit } from "@/features/audit/queries/export";
import { unitNames } from "@/features/audit/queries/units";
import { auditWording } from "@/features/audit/queries/wording";
import { auditFilter, auditPlace, exportFormats } from "@/features/audit/schema";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const viewer = await requireViewer();
  const params = await searchParams;
  const filter = auditFilter.parse(params);
  const found = await auditPage(viewer, filter, auditPlace.parse(params));
  if (!found) notFound();
  const [t, wording, units] = await Promise.all([getTranslations("audit"), auditWording(), unitNames(viewer)]);
  const group = (label: string, names: readonly string[]) => ({
    label,
    options: names.map((name) => ({ value: name, label: name })),
  });
  const groups = [
    ...units.groups.map(({ name, options }) => group(name, options)),
    ...(units.former.length > 0 ? [group(t("formerNames"), units.former)] : []),
  ];
  const reversed = filter.from && filter.to && filter.from > filter.to;
  const [first, last] = [found.rows[0], found.rows.at(-1)];
  const go = (name: "before" | "after", event: typeof first) =>
    address("/audit", filter, { [name]: event && `${event.at.getTime()}_${event.id}` }) as never;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={exportFormats.map((format) => (
          <a key={format} href={address("/api/audit/export", filter, { format })} className={buttonLook("secondary")}>
            {t(`export.${format}`)}
          </a>
        ))}
      />
      <AuditTabs current="events" />
      {params.tooMany ? (
        <Alert tone="warn" role="alert" className="mb-4">
          {t("tooMany", { limit: exportLimit })}
        </Alert>
      ) : null}
      <AuditFilters filter={filter} units={groups} />
      <Card flush>
        {found.rows.length === 0 ? (
          <EmptyState title={t(reversed ? "reversed" : "none")}>{t(reversed ? "reversedHint" : "noneHint")}</EmptyState>
        ) : (
          <AuditTable rows={found.rows} wording={wording} />
        )}
      </Card>
      <nav aria-label={t("pages")} className="mt-4 flex gap-2 print-hidden">
        {found.newer && first ? (
          <LinkButton href={go("after", first)} rel="prev" prefetch={false}>
            {t("newer")}
          </LinkButton>
        ) : null}
        {found.older && last ? (
          <LinkButton href={go("before", last)} rel="next" prefetch={false}>
            {t("older")}
          </LinkButton>
        ) : null}
      </nav>
    </>
  );
}
