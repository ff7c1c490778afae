import { useFormatter, useLocale } from "next-intl";

type Look = "day" | "dayShort" | "dayNumeric" | "weekday";

/** A formatter is made anew for every page, and that takes longer than all the days of a list; they are always said the same. */
const said = new Map<string, string>();
const most = 10_000;

/** Says a day `YYYY-MM-DD`. */
export function useDayWords(look: Look = "day"): (day: string) => string {
  const locale = useLocale();
  const format = useFormatter();
  return (day) => {
    const key = `${locale} ${look} ${day}`;
    let words = said.get(key);
    if (words === undefined) {
      if (said.size >= most) said.clear();
      words = format.dateTime(new Date(`${day}T12:00:00+08:00`), look);
      said.set(key, words);
    }
    return words;
  };
}

/** A day `YYYY-MM-DD` in words. */
export function Day({ value, look = "day" }: { value: string; look?: Look }) {
  return <time dateTime={value}>{useDayWords(look)(value)}</time>;
}
