import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Period, Side } from "@/domain/figures";
import type { TrendMonth } from "@/domain/flow";
import { DrawnPicture } from "./drawn-picture";
import { trendAddress } from "./figure-address";
import { FigureLink } from "./figure-link";
import { trendDrawing } from "./trend-drawing";

interface Props {
  period: Period;
  level: Side | undefined;
  months: readonly TrendMonth[];
  linked: boolean;
}

const columns = ["found", "rectified", "rectifying"] as const;

/** 走势: found and rectified month by month, and what was still being rectified; drawn, and as a table. */
export function TrendCard({ period, level, months, linked }: Props) {
  const t = useTranslations("figures.trend");
  const format = useFormatter();
  const month = (of: string, look: "month" | "monthShort" | "monthOfYear") =>
    format.dateTime(new Date(`${of}-15T12:00:00+08:00`), look);
  const last = months.at(-1);
  const oneYear = months[0]?.month.slice(0, 4) === last?.month.slice(0, 4);
  const total = {
    found: months.reduce((sum, one) => sum + one.found, 0),
    rectified: months.reduce((sum, one) => sum + one.rectified, 0),
    rectifying: last?.rectifying ?? 0,
  };
  const words = {
    found: t("found"),
    rectified: t("rectified"),
    rectifying: t("rectifying"),
    month: (of: string) => month(of, oneYear ? "monthShort" : "monthOfYear"),
  };
  if (!last) return null;
  return (
    <Card id="trend" title={t("title")} className="keep-together" flush>
      <figure className="p-4">
        <DrawnPicture
          draw={(size) => trendDrawing(months, words, size)}
          told={t("told", {
            from: month(months[0]?.month ?? last.month, "month"),
            to: month(last.month, "month"),
            ...total,
          })}
        />
        <figcaption className="mt-1 text-sm text-soft">{t("note")}</figcaption>
      </figure>
      <table className="data-table figures">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("month")}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="end">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((row) => (
            <tr key={row.month}>
              <th scope="row">{month(row.month, "month")}</th>
              {columns.map((column) => (
                <td key={column} className="end">
                  <FigureLink
                    value={row[column]}
                    href={linked ? trendAddress(period, column, row.month, level) : undefined}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            {columns.map((column) => (
              <td key={column} className="end">
                {total[column]}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}
