import { useTranslations } from "next-intl";
import { StayBar } from "@/components/chart/stay-bar";
import { WayDot } from "@/components/chart/way-dot";
import type { Way } from "@/domain/way";

/** Whom the issue has waited for and how long, which is also what the shapes mean. */
export function WayLegend({ days }: Pick<Way, "days">) {
  const t = useTranslations("issue.way");
  return (
    <ul className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-1 text-sm text-soft">
      {(["lead", "inspectors"] as const).map((who) => (
        <li key={who} className="flex items-center gap-2">
          <WayDot look="now" shape={who === "lead" ? "round" : "square"} />
          {t(`waited.${who}`, { days: days[who] + (who === "lead" ? days.raising : 0) })}
          <StayBar share={1} hatched={who === "inspectors"} />
        </li>
      ))}
      <li className="flex items-center gap-2">
        <WayDot look="ahead" shape="round" />
        {t("ahead")}
      </li>
    </ul>
  );
}
