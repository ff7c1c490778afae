import { useFormatter, useLocale, useNow } from "next-intl";
import { dayOf } from "@/domain/calendar";
import { keptWords } from "./kept-words";

type Look = "instant" | "instantShort" | "precise" | "time";

/** Says a moment in Asia/Shanghai; in short without the year only where it is the present one. */
export function useInstantWords(look: Look = "instant"): (value: Date) => string {
  const locale = useLocale();
  const format = useFormatter();
  const year = dayOf(useNow()).slice(0, 4);
  return (value) => {
    const fit = look === "instantShort" && !dayOf(value).startsWith(year) ? "instant" : look;
    return keptWords(`${locale} ${fit} ${value.toISOString()}`, () => format.dateTime(value, fit));
  };
}

/** A moment in words. */
export function Instant({ value, look = "instant" }: { value: Date; look?: Look }) {
  return <time dateTime={value.toISOString()}>{useInstantWords(look)(value)}</time>;
}
