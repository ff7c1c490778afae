import { useFormatter, useTranslations } from "next-intl";

interface Props {
  now: number;
  /** Undefined where there is nothing to compare with. */
  was: number | undefined;
  /** Of a share: said in percentage points. */
  points?: boolean;
}

/** How much more or less than a month earlier; calm in color, for more is not always better. */
export function Change({ now, was, points = false }: Props) {
  const t = useTranslations("desk.leader");
  const format = useFormatter();
  if (was === undefined) return null;
  const change = Math.round((now - was) * 10) / 10;
  if (change === 0) return <span className="text-sm text-soft">{t("same")}</span>;
  const amount = format.number(Math.abs(change));
  return (
    <span className="text-sm whitespace-nowrap text-soft">
      <span aria-hidden="true">{change > 0 ? `+${amount}` : `−${amount}`}</span>
      <span className="sr-only">{t(change > 0 ? "more" : "less", { amount })}</span>
      {points ? ` ${t("points")}` : null}
    </span>
  );
}
