import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { address } from "@/components/ui/address";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { dayOf, startOf } from "@/domain/calendar";
import { addUp, periodUntil, type Side, seesAllOf, sides, totals } from "@/domain/figures";
import { funnel, trend } from "@/domain/flow";
import { can } from "@/domain/permission";
import { Breakdowns } from "@/features/figures/components/breakdowns";
import { CountingRules } from "@/features/figures/components/counting-rules";
import { FunnelCard } from "@/features/figures/components/funnel-card";
import { GainList } from "@/features/figures/components/gain-list";
import { InTimeCard } from "@/features/figures/components/in-time-card";
import { PeriodForm } from "@/features/figures/components/period-form";
import { SummaryTable } from "@/features/figures/components/summary-table";
import { TrendCard } from "@/features/figures/components/trend-card";
import { notFoundCounts } from "@/features/figures/queries/cells";
import { figures } from "@/features/figures/queries/figures";
import { inTimeFigures } from "@/features/figures/queries/in-time";
import { readPeriod } from "@/features/figures/schema";
import { RatesCard } from "@/features/pain-points/components/rates-card";
import { painPointRates } from "@/features/pain-points/queries/rates";
import { allUnits } from "@/features/units/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("figures"))("title") };
}

export default async function FiguresPage({ searchParams }: PageProps<"/figures">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const params = await searchParams;
  const today = dayOf(now());
  const asked = readPeriod(params, today);
  const period = asked ?? periodUntil(today);
  const level = sides.find((side): side is Side => side === params.level);
  const [t, format, { cells, months, found, gains }, waiting, units, rates, inTime] = await Promise.all([
    getTranslations("figures"),
    getFormatter(),
    figures(period),
    notFoundCounts(period),
    allUnits(),
    painPointRates(period),
    inTimeFigures(period),
  ]);
  const day = (text: string) => format.dateTime(startOf(text), "day");
  const root = units.find((unit) => unit.parent === null);
  const ofLevel = ({ side }: { side: Side }) => level === undefined || side === level;
  const shown = cells.filter(ofLevel);
  const flows = found.filter(ofLevel);
  const unfound = level ? waiting[level] : waiting.city + waiting.counties;
  const linked = root !== undefined && seesAllOf(viewer, root);
  const [total] = addUp(shown, () => true).values();
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { from: day(period.from), asOf: day(period.asOf) })} />
      <PeriodForm period={period} today={today} level={level} />
      {asked ? null : (
        <Alert tone="warn" className="mb-4" role="status">
          {t("badPeriod")}
        </Alert>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card flush>
          <SummaryTable period={period} totals={totals(cells)} linked={linked} />
        </Card>
        <Card id="results" title={t("results")} flush>
          <GainList period={period} gains={gains} />
        </Card>
      </div>
      <InTimeCard period={period} figures={inTime} linked={linked} className="mt-4" />
      <RatesCard rates={rates} className="mt-4" />
      <h2 className="mt-6 mb-1 text-lg font-semibold">{t("breakdown")}</h2>
      <Tabs
        label={t("breakdown")}
        tabs={(["all", ...sides] as const).map((side) => ({
          href: address("/figures", { ...period, level: side === "all" ? undefined : side }),
          label: t(`level.${side}`),
          current: side === (level ?? "all"),
        }))}
      />
      {total ? (
        <>
          <div className="mb-4 grid items-start gap-4 lg:grid-cols-2">
            <TrendCard period={period} level={level} months={trend(flows, period)} linked={linked} />
            <FunnelCard period={period} level={level} stages={funnel(flows, unfound)} linked={linked} />
          </div>
          <Breakdowns
            viewer={viewer}
            period={period}
            level={level}
            cells={shown}
            months={months.filter(ofLevel)}
            total={total}
            units={units}
          />
        </>
      ) : (
        <Card>
          <EmptyState title={t("nothing")} action={<LinkButton href="/tasks">{t("toTasks")}</LinkButton>}>
            {t("nothingHint")}
          </EmptyState>
        </Card>
      )}
      <CountingRules period={period} />
    </>
  );
}
