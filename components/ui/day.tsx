import { useFormatter, useLocale, useNow } from "next-intl";
import { dayOf } from "@/domain/calendar";
import { keptWords } from "./kept-words";

type Look = "day" | "dayShort" | "dayNumeric" | "weekday";

/** Says a day `YYYY-MM-DD`; in short without the year only where it is the present one. */
export function useDayWords(look: Look = "day"): (day: string) => string {
  const locale = useLocale();
  const format = useFormatter();
  const year = dayOf(useNow()).slice(0, 4);
  return (day) => {
    const fit = look === "dayShort" && !day.startsWith(year) ? "day" : look;
    return keptWords(`${locale} ${fit} ${day}`, () => format.dateTime(new Date(`${day}T12:00:00+08:00`), fit));
  };
}

/** A day `YYYY-MM-DD` in words. */
export function Day({ value, look = "day" }: { value: string; look?: Look }) {
  return <time dateTime={value}>{useDayWords(look)(value)}</time>;
}
