import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { address } from "@/components/ui/address";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { dayOf, startOf } from "@/domain/calendar";
import { gainsWithin, periodUntil, type Side, sides, sumGains } from "@/domain/figures";
import { type OutcomeKind, outcomeKinds } from "@/domain/outcome";
import { can } from "@/domain/permission";
import { GainTable } from "@/features/figures/components/gain-table";
import { periodGains } from "@/features/figures/queries/gains";
import { namedGains } from "@/features/figures/queries/named-gains";
import { readPeriod } from "@/features/figures/schema";
import { allUnits, codesBelow } from "@/features/units/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("figures"))("results") };
}

/** The tasks behind a sum of results: what each had before, what it has now, by which issues. */
export default async function ResultsPage({ searchParams }: PageProps<"/figures/results">) {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const params = await searchParams;
  const today = dayOf(now());
  const period = readPeriod(params, today) ?? periodUntil(today);
  const level = sides.find((side): side is Side => side === params.level) ?? "city";
  const kind = outcomeKinds.find((one): one is OutcomeKind => one === params.kind) ?? "steps";
  const within = await unitNamed(params.unit);
  const gains = within
    ? gainsWithin(Object.values(await periodGains(period)).flat(), within.codes)
    : (await periodGains(period))[level];
  const place = within ? { unit: within.unit.code } : { level };
  const [t, outcome, outcomeUnit, format, rows] = await Promise.all([
    getTranslations("figures"),
    getTranslations("outcome"),
    getTranslations("outcomeUnit"),
    getFormatter(),
    namedGains(
      viewer,
      period,
      gains.filter((gain) => gain.kind === kind),
    ),
  ]);
  const day = (text: string) => format.dateTime(startOf(text), "day");
  const { units, tasks, cut } = sumGains(gains, kind);
  return (
    <>
      <PageHeader
        title={`${within?.unit.shortName ?? t(`level.${level}`)} · ${outcome(kind)}`}
        lead={t("lead", { from: day(period.from), asOf: day(period.asOf) })}
        back={{ href: address("/figures", { ...period }), label: t("title") }}
      />
      <Tabs
        label={t("results")}
        tabs={outcomeKinds.map((one) => ({
          href: address("/figures/results", { ...period, ...place, kind: one }),
          label: outcome(one),
          count: sumGains(gains, one).tasks,
          current: one === kind,
        }))}
      />
      <p className="mb-3 text-lg">
        <strong className="text-2xl font-semibold">{cut}</strong> {outcomeUnit(kind, { count: cut })}
        <span className="ms-2 text-base text-soft">{t("gainOf", { units, tasks })}</span>
      </p>
      <Card flush>
        {rows.length > 0 ? (
          <GainTable rows={rows} unitOf={(count) => outcomeUnit(kind, { count })} caption={outcome(kind)} />
        ) : (
          <EmptyState title={t("noGains")}>{t("noGainsHint")}</EmptyState>
        )}
      </Card>
    </>
  );
}

/** A county, a zone or a bureau with everything in it; undefined where none or no such is asked for. */
async function unitNamed(asked: unknown) {
  if (typeof asked !== "string") return undefined;
  const units = await allUnits();
  const unit = units.find(({ code }) => code === asked);
  return unit && { unit, codes: codesBelow(units, unit) };
}
