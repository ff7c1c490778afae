import { useFormatter, useTranslations } from "next-intl";
import { Strip } from "./strip";

/** Said to whom it concerns while working days are counted in years whose calendar is not published (`unpublishedYears`). */
export function CalendarStrip({ years }: { years: readonly string[] }) {
  const t = useTranslations("strip");
  const format = useFormatter();
  return years.length > 0 ? (
    <Strip title={t("calendarTitle")}>{t("calendar", { years: format.list(years, "names") })}</Strip>
  ) : null;
}
