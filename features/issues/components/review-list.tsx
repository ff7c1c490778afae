import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { Instant } from "@/components/ui/instant";
import { Written } from "@/components/ui/written";
import { cleanReviewsNeeded } from "@/domain/yearly-review";
import type { YearlyReviews } from "../queries/review";

/** 年度复核 of a long-term issue: how many in a row were clean, and what each found; nothing for other kinds. */
export function ReviewCard({ reviews: { list, clean, owed, isLong } }: { reviews: YearlyReviews }) {
  const t = useTranslations("issue.review");
  if (!isLong) return null;
  return (
    <Card id="reviews" title={t("title")} aside={t("run", { clean, needed: cleanReviewsNeeded })}>
      <p className="text-soft md:text-sm">{t(owed ? "owed" : "lead")}</p>
      {list.length > 0 ? (
        <ul className="mt-2 divide-y divide-line">
          {list.map((one) => (
            <li key={one.id} className="py-3 last:pb-0">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
                <Badge tone={one.clean ? "good" : "warn"}>{t(one.clean ? "clean" : "notClean")}</Badge>
                <span>{t.rich("year", { day: () => <Day value={one.yearDay.replace(/-02-29$/, "-02-28")} /> })}</span>
                <span>
                  {one.byName} · <Instant value={one.reviewedAt} look="instantShort" />
                </span>
              </p>
              <p className="mt-1 whitespace-pre-line md:text-sm">
                <Written>{one.text}</Written>
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
