import { useTranslations } from "next-intl";
import { classNames } from "./class-names";

/**
 * 还剩 3 个工作日 · 今天到期 · 逾期 2 个工作日, from `workingDaysLeft` (0: the due day, negative: late).
 * `late` where the due day was a day off and no working day has gone since: late all the same.
 */
export function DaysLeft({ left, late = left < 0, className }: { left: number; late?: boolean; className?: string }) {
  const t = useTranslations("time");
  const tone = late ? "font-medium text-overdue" : left <= 3 ? "text-warn" : "text-soft";
  return (
    <span className={classNames("whitespace-nowrap", tone, className)}>
      {late ? t("late", { days: Math.max(1, -left) }) : left === 0 ? t("today") : t("left", { days: left })}
    </span>
  );
}
