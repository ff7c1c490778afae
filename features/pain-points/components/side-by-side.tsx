import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { Similar } from "../queries/similar";
import { PainPointBadge } from "./state-badge";

/** Others that seem to say the same, beside this one's words. */
export function SideBySide({ own, similar }: { own: string; similar: readonly Similar[] }) {
  const t = useTranslations("painPoint.similar");
  const format = useFormatter();
  if (similar.length === 0) return null;
  return (
    <Card id="similar" title={t("title")}>
      <ul className="grid items-start gap-3 sm:grid-cols-2">
        <li className="min-w-0 rounded-md border border-action-line bg-action-tint p-3 max-sm:hidden">
          <p className="mb-1.5 text-sm font-medium text-action-strong">{t("own")}</p>
          <p className="wrap-anywhere md:text-sm">
            <Written>{own}</Written>
          </p>
        </li>
        {similar.map((one) => (
          <li key={one.id} className="min-w-0 rounded-md border border-line p-3">
            <p className="mb-1.5 flex flex-wrap items-center gap-2 text-sm text-soft">
              <TextLink
                href={`/pain-points/${one.id}` as never}
                className="inline-flex min-h-11 items-center md:min-h-0"
              >
                {one.number}
              </TextLink>
              <PainPointBadge state={one.state} />
              {one.samePlace ? <Badge tone="action">{t("samePlace")}</Badge> : null}
              <span>{t("alike", { share: format.number(one.alike, { style: "percent" }) })}</span>
            </p>
            <p className="line-clamp-6 wrap-anywhere md:text-sm">
              <Written>{one.text}</Written>
            </p>
            <p className="mt-1 text-sm text-soft">
              {[one.task, one.unit].filter(Boolean).join(" · ")} <Instant value={one.toldAt} look="instantShort" />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
