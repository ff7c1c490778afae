import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Instant } from "@/components/ui/instant";
import { Written } from "@/components/ui/written";
import type { painPointsOfIssue } from "../queries/of-issue";
import { PainPointBadge } from "./state-badge";

/** What citizens told of this issue, for everybody who sees it: number and masked words. */
export function OfIssueCard({ painPoints }: { painPoints: Awaited<ReturnType<typeof painPointsOfIssue>> }) {
  const t = useTranslations("painPoint");
  if (painPoints.length === 0) return null;
  return (
    <Card id="pain-points" title={t("ofIssue")}>
      <p className="mb-2 text-sm text-soft">{t("ofIssueHint")}</p>
      <ul className="flex flex-col gap-3">
        {painPoints.map((one) => (
          <li key={one.id} className="min-w-0">
            <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
              <PainPointBadge state={one.state} />
              {one.number} <Instant value={one.toldAt} look="instantShort" />
            </p>
            <p className="whitespace-pre-line wrap-anywhere">
              <Written>{one.text}</Written>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
