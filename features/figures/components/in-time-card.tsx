import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type Period, sides, timely } from "@/domain/figures";
import { listAddress } from "@/features/issues/queries/filter";
import type { InTime } from "../queries/in-time";
import { FigureLink } from "./figure-link";

interface Props {
  period: Period;
  figures: InTime;
  /** True where this viewer sees everything that a number counts. */
  linked: boolean;
  className?: string;
}

/** 按时整改: of the rectified, by the day first assigned and by that of extensions. */
export function InTimeCard({ period: { from, asOf }, figures, linked, className }: Props) {
  const t = useTranslations("figures");
  const format = useFormatter();
  return (
    <Card id="in-time" title={t("inTime.title")} className={className} flush>
      <table className="w-full">
        <caption className="sr-only">{t("inTime.title")}</caption>
        <thead>
          <tr className="border-b border-line bg-sunken text-sm text-soft">
            <th scope="col" className="py-2 ps-4 text-start font-medium">
              {t("inTime.by")}
            </th>
            {sides.map((side) => (
              <th key={side} scope="col" className="px-2 py-2 text-end font-medium last:pe-4 md:px-6">
                {t(`level.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {timely.map((which) => (
            <tr key={which} className="border-b border-line last:border-0">
              <th scope="row" className="py-2 ps-4 pe-2 text-start font-normal text-soft">
                {t(`inTime.${which}`)}
              </th>
              {sides.map((side) => {
                const { [which]: value, closed } = figures[side];
                const href = listAddress({ rectified: { from, to: asOf }, asOf, level: side, inTime: which });
                return (
                  <td key={side} className="px-2 py-2 text-end last:pe-4 md:px-6">
                    <FigureLink value={value} href={linked ? href : undefined} className="text-xl font-semibold" />
                    <span className="ms-1 text-sm text-soft">
                      / {format.number(closed)}
                      {closed > 0 ? ` · ${format.number(value / closed, { style: "percent" })}` : ""}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
