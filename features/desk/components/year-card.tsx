import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { type Measure, sumGains } from "@/domain/figures";
import { outcomeKinds } from "@/domain/outcome";
import { figureAddress } from "@/features/figures/components/figure-address";
import { FigureLink } from "@/features/figures/components/figure-link";
import type { Year } from "../queries/year";

const shown = ["heads", "items", "found", "rectified"] as const satisfies readonly Measure[];

/** What the year has brought so far, in one line of numbers. */
export function YearCard({ year: { period, counts, gains, part } }: { year: Year }) {
  const t = useTranslations("desk.year");
  const wall = useTranslations("task.wall");
  const figure = useTranslations("figures");
  const outcome = useTranslations("outcome");
  const unit = useTranslations("outcomeUnit");
  const format = useFormatter();
  const brought = outcomeKinds.map((kind) => ({ kind, ...sumGains(gains, kind) })).filter(({ cut }) => cut > 0);
  return (
    <Card
      id="year"
      title={t("title")}
      aside={
        <span className="flex flex-wrap gap-x-4">
          <TextLink href={"/tasks/wall" as never}>{wall("title")}</TextLink>
          <TextLink href="/figures">{t("all")}</TextLink>
        </span>
      }
    >
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-4">
        {shown.map((measure) => (
          <div key={measure}>
            <dt className="text-sm text-soft">{figure(`measure.${measure}`)}</dt>
            <dd>
              <FigureLink
                value={counts?.[measure] ?? 0}
                href={part && figureAddress(period, measure, part)}
                className="text-2xl font-semibold"
              />
              <span className="ms-1 text-sm text-soft">
                {figure(`counter.${measure}`)}
                {measure === "rectified" && counts && counts.found > 0
                  ? t("share", { share: format.number(counts.rectified / counts.found, "percent") })
                  : null}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 border-t border-line pt-3 text-soft">
        {brought.length > 0 ? t("brought") : t("nothingYet")}
        {brought.map(({ kind, cut }) => (
          <span key={kind} className="me-4 inline-block">
            {outcome(kind)} <strong className="font-semibold text-ink">{cut}</strong> {unit(kind, { count: cut })}
          </span>
        ))}
      </p>
    </Card>
  );
}
