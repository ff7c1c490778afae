import { useFormatter, useLocale } from "next-intl";
import { keptWords } from "./kept-words";

type Look = "day" | "dayShort" | "dayNumeric" | "weekday";

/** Says a day `YYYY-MM-DD`. */
export function useDayWords(look: Look = "day"): (day: string) => string {
  const locale = useLocale();
  const format = useFormatter();
  return (day) => keptWords(`${locale} ${look} ${day}`, () => format.dateTime(new Date(`${day}T12:00:00+08:00`), look));
}

/** A day `YYYY-MM-DD` in words. */
export function Day({ value, look = "day" }: { value: string; look?: Look }) {
  return <time dateTime={value}>{useDayWords(look)(value)}</time>;
}
