import { useFormatter } from "next-intl";

/** A moment in Asia/Shanghai. */
export function Instant({
  value,
  look = "instant",
}: {
  value: Date;
  look?: "instant" | "instantShort" | "precise" | "time";
}) {
  const format = useFormatter();
  return <time dateTime={value.toISOString()}>{format.dateTime(value, look)}</time>;
}
