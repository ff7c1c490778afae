import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { addDays, type Day, dayOf, isWorkingDay } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { YearCalendar } from "@/features/calendar/components/year-calendar";
import { type Holiday, holidaysOf, workingCalendar } from "@/features/calendar/queries";
import { SystemTabs } from "@/features/catalogue/components/system-tabs";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tab"))("calendar") };
}

/** Every year that is published, this one and the next. */
function yearsShown(published: ReadonlySet<string>, thisYear: string): string[] {
  const next = String(Number(thisYear) + 1);
  return [...new Set([...published, thisYear, next])].sort();
}

/** Days that follow each other, as first and last. */
function runsOf(days: readonly Day[]): [Day, Day][] {
  const runs: [Day, Day][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && addDays(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

export default async function CalendarPage({ searchParams }: PageProps<"/system/calendar">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.manageCatalogue")) notFound();
  const today = dayOf(now());
  const calendar = await workingCalendar();
  const years = yearsShown(calendar.years, today.slice(0, 4));
  const asked = (await searchParams).year;
  const year = years.find((one) => one === asked) ?? today.slice(0, 4);
  const [t, format, named] = await Promise.all([getTranslations("admin"), getFormatter(), holidaysOf(year)]);
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) days.push(day);
  const working = days.filter((day) => isWorkingDay(calendar, day)).length;
  const said = (day: Day) => format.dateTime(new Date(`${day}T12:00:00+08:00`), "dayShort");
  const list = (of: readonly Day[]) =>
    runsOf(of)
      .map(([first, last]) =>
        first === last ? said(first) : t("calendar.range", { first: said(first), last: said(last) }),
      )
      .join(t("calendar.and"));
  return (
    <>
      <PageHeader
        title={t("tab.calendar")}
        lead={t("calendar.lead")}
        actions={
          <LinkButton look="primary" href={"/system/imports?kind=holidays" as never}>
            {t("calendar.import")}
          </LinkButton>
        }
      />
      <SystemTabs current="calendar" />
      <Tabs
        label={t("calendar.years")}
        tabs={years.map((one) => ({
          href: `/system/calendar?year=${one}`,
          label: calendar.years.has(one) ? one : t("calendar.unpublishedYear", { year: one }),
          current: one === year,
        }))}
      />
      {calendar.years.has(year) ? null : (
        <Alert tone="warn" className="mb-4" title={t("calendar.unpublished", { year })}>
          {t("calendar.unpublishedHint")}
        </Alert>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <Card title={t("calendar.title", { year })} aside={t("calendar.working", { count: working })} id="year">
          <YearCalendar year={year} calendar={calendar} today={today} />
          <p className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
            <span className="rounded-sm bg-good-tint px-1.5 text-good">{t("calendar.offMeans")}</span>
            <span className="rounded-sm bg-warn-tint px-1.5 text-warn">{t("calendar.workMeans")}</span>
          </p>
        </Card>
        <Card title={t("calendar.holidays")} id="holidays" flush>
          {named.length === 0 ? (
            <p className="p-4 text-soft md:text-sm">{t("calendar.noHolidays")}</p>
          ) : (
            <DataTable<Holiday>
              caption={t("calendar.holidays")}
              rows={named}
              rowKey={({ name }) => name}
              columns={[
                { head: t("calendar.holiday"), title: true, cell: ({ name }) => name },
                { head: t("calendar.offDays"), cell: ({ off }) => list(off) },
                { head: t("calendar.workDays"), cell: ({ work }) => list(work) },
              ]}
            />
          )}
        </Card>
      </div>
    </>
  );
}
