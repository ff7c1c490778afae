import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { listTasks } from "@/features/tasks/queries/list";
import { searchTasks } from "@/features/tasks/queries/search";
import { ChooseTask } from "@/features/walks/components/choose-task";
import { PlanForm } from "@/features/walks/components/plan-form";
import { planOptions } from "@/features/walks/queries/plan-options";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("walk.new"))("title") };
}

export default async function NewWalkPage({ searchParams }: PageProps<"/walks/new">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const { task: asked, q } = await searchParams;
  const words = typeof q === "string" ? q.slice(0, 60) : "";
  const code = typeof asked === "string" ? asked : undefined;
  const t = await getTranslations("walk.new");
  const list = await getTranslations("walk.list");
  const options = code ? await planOptions(viewer, code) : undefined;
  if (code && !options) notFound();
  const own = async () =>
    (await listTasks(viewer, { filters: { mine: true }, sort: "code", page: 1 }, dayOf(now()))).rows;
  const choose = (
    <LinkButton href={"/walks/new" as never} look="primary">
      {list("chooseTask")}
    </LinkButton>
  );
  const units = options?.units.filter((unit) => unit.heads.length > 0) ?? [];
  return (
    <div className="mx-auto max-w-text">
      <PageHeader
        back={{ href: code ? `/tasks/${code}` : "/walks", label: options?.task.title ?? list("heading") }}
        title={t("title")}
        lead={options ? `${options.task.title} · ${options.task.category}` : undefined}
      />
      <Card>
        {!options ? (
          <ChooseTask asked={words || undefined} tasks={words ? await searchTasks(words) : await own()} />
        ) : options.units.length === 0 ? (
          <EmptyState title={t("notYours")} action={choose}>
            {t("notYoursText")}
          </EmptyState>
        ) : units.length === 0 ? (
          <EmptyState title={t("noHeads")} action={choose}>
            {t("noHeadsText")}
          </EmptyState>
        ) : (
          <ClientWords namespaces={["walk", "manner", "channel"]}>
            <PlanForm options={{ ...options, units }} me={viewer.accountId} today={dayOf(now())} />
          </ClientWords>
        )}
      </Card>
    </div>
  );
}
