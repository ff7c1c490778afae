import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type PainPointRates, shareOf } from "@/domain/satisfaction";

/** 回应率 · 解决率 · 满意率, each with what it is a part of. */
export function RatesCard({ rates, className }: { rates: PainPointRates; className?: string }) {
  const t = useTranslations("painPoint.rates");
  const format = useFormatter();
  return (
    <Card id="rates" title={t("title")} className={className}>
      <dl className="grid gap-4 sm:grid-cols-3">
        {(["response", "solution", "satisfaction"] as const).map((name) => {
          const share = shareOf(rates[name]);
          return (
            <div key={name}>
              <dt className="text-sm text-soft">{t(name)}</dt>
              <dd className="text-2xl font-semibold tabular-nums">
                {share === null
                  ? t("none")
                  : format.number(share, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 })}
              </dd>
              <dd className="text-sm text-soft">{t(`of.${name}`, { ...rates[name] })}</dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
