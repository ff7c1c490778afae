import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FigureTile } from "@/components/ui/figure-tile";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/domain/calendar";
import { ChangeHistory } from "@/features/catalogue/components/change-history";
import { SystemTabs } from "@/features/catalogue/components/system-tabs";
import { recentChanges } from "@/features/catalogue/queries/history";
import { systemOverview } from "@/features/catalogue/queries/overview";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("title") };
}

export default async function SystemPage() {
  const viewer = await requireViewer();
  const found = await systemOverview(viewer, dayOf(now()));
  if (!found) notFound();
  const { accounts, units, tasks, aspects, calendar, settings } = found;
  const [t, events] = await Promise.all([getTranslations("admin"), recentChanges(viewer)]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <SystemTabs current="overview" />
      <div className="mb-4 grid grid-cols-2 gap-3 md:grid-cols-3">
        <FigureTile
          label={t("card.accounts")}
          value={accounts.active}
          href="/accounts"
          note={t("card.waiting", { count: accounts.waiting })}
        />
        <FigureTile
          label={t("tab.units")}
          value={units.inUse}
          href="/system/units"
          note={t("card.retired", { count: units.retired })}
        />
        <FigureTile
          label={t("tab.tasks")}
          value={tasks.inUse}
          href="/system/tasks?state=inUse"
          note={t("card.tasks", { guides: tasks.guides, retired: tasks.retired })}
        />
        <FigureTile
          label={t("tab.aspects")}
          value={aspects.count}
          href="/system/aspects"
          note={
            aspects.coming
              ? t("card.coming", { version: aspects.version, day: aspects.coming.takesEffect ?? "" })
              : t("card.version", { version: aspects.version })
          }
        />
        <FigureTile
          label={t("tab.calendar")}
          value={
            calendar.from && calendar.to ? t("card.years", { from: calendar.from, to: calendar.to }) : t("card.none")
          }
          href="/system/calendar"
          tone={calendar.missing ? "warn" : "plain"}
          note={t(calendar.missing ? "card.missing" : "card.published")}
        />
        <FigureTile
          label={t("tab.settings")}
          value={t("card.settingsChanged", { count: settings })}
          href="/system/settings"
          note={t("card.settings")}
        />
      </div>
      <ChangeHistory events={events} />
    </>
  );
}
