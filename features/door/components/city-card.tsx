import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { TextLink } from "@/components/ui/text-link";
import { pathIn } from "@/domain/language";
import type { cityFigures } from "../queries/city";

/** The year so far, as published; every figure in its own sentence. */
export function CityCard({ figures }: { figures: Awaited<ReturnType<typeof cityFigures>> }) {
  const t = useTranslations("home");
  const progress = pathIn(useLocale(), "/progress");
  const { heads, items, found, rectified, rates } = figures;
  // Walks and issues themselves are not public; what people told is, and how far it has come.
  const all = { href: progress, words: t("toProgress") };
  const solved = { href: `${progress}?state=solved`, words: t("toSolved") };
  const rows = [
    { label: t("heads"), value: heads },
    { label: t("items"), value: items },
    { label: t("found"), value: found, list: all },
    { label: t("rectified"), value: rectified, list: solved },
    { label: t("told"), value: rates.response.whole, list: all },
    { label: t("replied"), value: rates.response.part },
    { label: t("judged"), value: rates.solution.whole },
    { label: t("judgedSolved"), value: rates.solution.part, list: solved },
  ];
  return (
    <Card title={t("figures")} id="figures">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3">
        {rows.map(({ label, value, list }) => (
          <div key={label}>
            <dt className="text-sm text-soft">{label}</dt>
            <dd className="text-2xl leading-9 font-semibold">
              {list ? (
                <TextLink href={list.href as never} className="inline-flex min-h-11 items-center md:min-h-9">
                  {value}
                  <span className="sr-only"> · {list.words}</span>
                </TextLink>
              ) : (
                <span className="inline-flex min-h-11 items-center md:min-h-9">{value}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-soft">
        {t.rich("asOf", { from: () => <Day value={figures.from} />, day: () => <Day value={figures.asOf} /> })}
      </p>
    </Card>
  );
}
