import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Instant } from "@/components/ui/instant";
import { Written } from "@/components/ui/written";
import type { Partner } from "../queries/one";

/** Each partner's part: signed off by whom, still owed, or released with the reason. */
export function PartnerList({ partners }: { partners: readonly Partner[] }) {
  const t = useTranslations("issue.partner");
  return (
    <ul className="flex flex-col divide-y divide-line md:text-sm">
      {partners.map((partner) => (
        <li key={partner.unit} className="py-2 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-2">
            <span className={partner.released ? "text-soft line-through" : "font-medium"}>{partner.name}</span>
            {partner.released ? (
              <Badge tone="idle">{t("released")}</Badge>
            ) : partner.signedOff ? (
              <Badge tone="good">{t("signedOff")}</Badge>
            ) : (
              <Badge>{t("open")}</Badge>
            )}
          </p>
          {partner.released ? <p className="text-soft">{t("because", { reason: partner.released.reason })}</p> : null}
          {partner.signedOff && !partner.released ? (
            <>
              <p className="whitespace-pre-line">
                <Written>{partner.signedOff.text}</Written>
              </p>
              <p className="text-sm text-soft">
                {partner.signedOff.by} · <Instant value={partner.signedOff.at} look="instantShort" />
              </p>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
