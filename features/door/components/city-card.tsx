import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import type { cityFigures } from "../queries/city";

/** The year so far, as published; every figure in its own sentence. */
export function CityCard({ figures }: { figures: Awaited<ReturnType<typeof cityFigures>> }) {
  const t = useTranslations("home");
  const { heads, items, found, rectified, rates } = figures;
  const rows = [
    { label: t("heads"), value: heads },
    { label: t("items"), value: items },
    { label: t("found"), value: found },
    { label: t("rectified"), value: rectified },
    { label: t("told"), value: rates.response.whole },
    { label: t("replied"), value: rates.response.part },
    { label: t("judged"), value: rates.solution.whole },
    { label: t("judgedSolved"), value: rates.solution.part },
  ];
  return (
    <Card title={t("figures")} id="figures">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-sm text-soft">{label}</dt>
            <dd className="text-2xl leading-9 font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-soft">
        {t.rich("asOf", { from: () => <Day value={figures.from} />, day: () => <Day value={figures.asOf} /> })}
      </p>
    </Card>
  );
}
