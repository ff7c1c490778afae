import { useFormatter, useLocale } from "next-intl";
import { keptWords } from "./kept-words";

/** A moment in Asia/Shanghai. */
export function Instant({
  value,
  look = "instant",
}: {
  value: Date;
  look?: "instant" | "instantShort" | "precise" | "time";
}) {
  const locale = useLocale();
  const format = useFormatter();
  const at = value.toISOString();
  return <time dateTime={at}>{keptWords(`${locale} ${look} ${at}`, () => format.dateTime(value, look))}</time>;
}
