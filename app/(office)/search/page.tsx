import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/permission";
import { FoundEverything } from "@/features/search/components/found-everything";
import { SearchForm } from "@/features/search/components/search-form";
import { searchEverything } from "@/features/search/queries/everything";
import { searchWords } from "@/features/search-entries/schema";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata({ searchParams }: PageProps<"/search">): Promise<Metadata> {
  const words = searchWords((await searchParams).q);
  const t = await getTranslations("search");
  return { title: words ? t("titleOf", { words }) : t("title") };
}

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const words = searchWords((await searchParams).q);
  const t = await getTranslations("search");
  const found = words ? await searchEverything(viewer, words, now()) : undefined;
  const total = found ? found.issues.total + (found.painPoints?.total ?? 0) + found.tasks.total : 0;
  return (
    <>
      <PageHeader title={words ? t("titleOf", { words }) : t("title")} lead={words ? undefined : t("lead")} />
      <SearchForm words={words} />
      {found && words && total > 0 ? <FoundEverything found={found} asked={words} /> : null}
      {total === 0 ? (
        <Card>
          <EmptyState
            title={words ? t("none", { words }) : t("start")}
            action={words ? <LinkButton href="/issues">{t("seeIssues")}</LinkButton> : null}
          >
            {words ? t("noneHint") : t("startHint")}
          </EmptyState>
        </Card>
      ) : null}
    </>
  );
}
