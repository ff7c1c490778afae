import { useLocale, useTranslations } from "next-intl";
import { classNames } from "./class-names";
import { keptWords } from "./kept-words";

/** How many working days are left, in the words it was given. */
export function DaysLeftMark({
  left,
  late,
  words,
  className,
}: {
  left: number;
  late: boolean;
  words: string;
  className?: string;
}) {
  const tone = late ? "font-medium text-overdue" : left <= 3 ? "text-warn" : "text-soft";
  return <span className={classNames("whitespace-nowrap", tone, className)}>{words}</span>;
}

/**
 * 还剩 3 个工作日 · 今天到期 · 逾期 2 个工作日, from `workingDaysLeft` (0: the due day, negative: late).
 * `late` where the due day was a day off and no working day has gone since: late all the same.
 */
export function DaysLeft({ left, late = left < 0, className }: { left: number; late?: boolean; className?: string }) {
  const words = useDaysLeft()(left, late);
  return <DaysLeftMark left={left} late={late} words={words} className={className} />;
}

/** The words alone. */
export function useDaysLeft(): (left: number, late: boolean) => string {
  const locale = useLocale();
  const t = useTranslations("time");
  return (left, late) =>
    keptWords(`${locale} left ${left} ${late}`, () =>
      late ? t("late", { days: Math.max(1, -left) }) : left === 0 ? t("today") : t("left", { days: left }),
    );
}
