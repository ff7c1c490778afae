import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Day } from "@/components/ui/day";
import { DaysLeft } from "@/components/ui/days-left";
import { Instant } from "@/components/ui/instant";
import { StandingLight } from "@/components/ui/standing-light";
import { Written } from "@/components/ui/written";
import type { Day as DayText } from "@/domain/calendar";
import type { Partner } from "../queries/one";

/** Each partner with its part, its own days and light; signed off by whom, or released with the reason. */
export function PartnerList({ partners, today }: { partners: readonly Partner[]; today: DayText }) {
  const t = useTranslations("issue.partner");
  return (
    <ul className="flex flex-col divide-y divide-line md:text-sm">
      {partners.map((partner) => (
        <li key={partner.unit} className="flex flex-col gap-1 py-2 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className={partner.released ? "text-soft line-through" : "font-medium"}>{partner.name}</span>
            <How partner={partner} />
          </p>
          {partner.part && !partner.released ? (
            <p className="whitespace-pre-line">
              <span className="text-soft">{t("part")}</span> <Written>{partner.part}</Written>
            </p>
          ) : null}
          {partner.released ? (
            <p className="text-soft">{t("because", { reason: partner.released.reason })}</p>
          ) : (
            <Days partner={partner} today={today} />
          )}
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

function How({ partner: { released, signedOff, wasLate, standing } }: { partner: Partner }) {
  const t = useTranslations("issue.partner");
  if (released) return <Badge tone="idle">{t("released")}</Badge>;
  if (signedOff)
    return (
      <>
        <Badge tone="good">{t("signedOff")}</Badge>
        {wasLate ? <Badge tone="warn">{t("wasLate")}</Badge> : null}
      </>
    );
  return (
    <>
      <Badge>{t("open")}</Badge>
      {standing ? <StandingLight standing={standing} /> : null}
    </>
  );
}

function Days({ partner, today }: { partner: Partner; today: DayText }) {
  const t = useTranslations("issue.partner");
  const { dueDay, left, standing, accepted, acceptOwed } = partner;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
      {dueDay ? (
        <span>
          {t("due")} <Day value={dueDay} /> {standing ? <DaysLeft left={left} late={dueDay < today} /> : null}
        </span>
      ) : null}
      {accepted ? (
        <span>
          {t("accepted", { name: accepted.by })} <Instant value={accepted.at} look="instantShort" />
        </span>
      ) : acceptOwed ? (
        <span className={acceptOwed < today ? "text-overdue" : undefined}>
          {t.rich(acceptOwed < today ? "notAccepted" : "toAccept", { day: () => <Day value={acceptOwed} /> })}
        </span>
      ) : null}
    </p>
  );
}
