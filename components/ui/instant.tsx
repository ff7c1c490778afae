import { useFormatter, useLocale, useNow } from "next-intl";
import { dayOf } from "@/domain/calendar";
import { keptWords } from "./kept-words";

/** A moment in Asia/Shanghai; in short without the year only where it is the present one. */
export function Instant({
  value,
  look = "instant",
}: {
  value: Date;
  look?: "instant" | "instantShort" | "precise" | "time";
}) {
  const locale = useLocale();
  const format = useFormatter();
  const year = dayOf(useNow()).slice(0, 4);
  const fit = look === "instantShort" && !dayOf(value).startsWith(year) ? "instant" : look;
  const at = value.toISOString();
  return <time dateTime={at}>{keptWords(`${locale} ${fit} ${at}`, () => format.dateTime(value, fit))}</time>;
}
