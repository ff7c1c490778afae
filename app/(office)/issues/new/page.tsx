import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/domain/calendar";
import { NewIssueForm } from "@/features/issues/components/new-issue-form";
import { catalogueChoices, raisingUnits } from "@/features/issues/queries/choices";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("issue.new"))("heading") };
}

export default async function NewIssuePage({ searchParams }: PageProps<"/issues/new">) {
  const units = raisingUnits(await requireViewer());
  if (units.length === 0) notFound();
  const [t, list, catalogue, { task }] = await Promise.all([
    getTranslations("issue.new"),
    getTranslations("issue.list"),
    catalogueChoices(dayOf(now()), undefined, await getLocale()),
    searchParams,
  ]);
  const known = catalogue.tasks.some(({ code }) => code === task) ? String(task) : undefined;
  return (
    <div className="mx-auto max-w-text">
      <PageHeader back={{ href: "/issues", label: list("heading") }} title={t("heading")} lead={t("lead")} />
      <Card>
        <ClientWords namespaces={["issueForm", "source", "severity"]}>
          <NewIssueForm units={units} catalogue={catalogue} task={known} />
        </ClientWords>
      </Card>
    </div>
  );
}
