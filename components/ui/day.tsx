import { useFormatter } from "next-intl";

type Look = "day" | "dayShort" | "dayNumeric" | "weekday";

/** A day `YYYY-MM-DD` in words. */
export function Day({ value, look = "day" }: { value: string; look?: Look }) {
  const format = useFormatter();
  return <time dateTime={value}>{format.dateTime(new Date(`${value}T12:00:00+08:00`), look)}</time>;
}
