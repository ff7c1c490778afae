import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Counts, Measure } from "@/domain/figures";
import { FigureLink } from "./figure-link";

export interface BreakdownRow {
  key: string;
  name: ReactNode;
  counts: Counts;
  /** The list behind a number; undefined for who may not see all of it. */
  address?: (measure: Measure) => string;
}

interface Props {
  caption: string;
  /** Heads the names. */
  head: string;
  rows: readonly BreakdownRow[];
  measures: readonly Measure[];
  total: Counts;
}

/** Figures by unit, month or category, and at the bottom what they add up to. */
export function BreakdownTable({ caption, head, rows, measures, total }: Props) {
  const t = useTranslations("figures");
  const widths = (measure: Measure) => classNames("end", measure === "units" && "max-md:hidden");
  return (
    <table className="data-table figures">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {measures.map((measure) => (
            <th key={measure} scope="col" className={widths(measure)}>
              {t(`short.${measure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, counts, address }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {measures.map((measure) => (
              <td key={measure} className={widths(measure)}>
                <FigureLink value={counts[measure]} href={address?.(measure)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("total")}</th>
          {measures.map((measure) => (
            <td key={measure} className={widths(measure)}>
              {total[measure]}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
