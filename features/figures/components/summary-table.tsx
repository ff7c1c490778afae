import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Counts, measures, type Period, partsOfFound, type Side, sides } from "@/domain/figures";
import { figureAddress } from "./figure-address";
import { FigureLink } from "./figure-link";
import { RectifiedBar } from "./rectified-bar";

interface Props {
  period: Period;
  totals: Record<Side, Counts>;
  /** True where this viewer sees everything that a number counts. */
  linked: boolean;
}

/** The table that the city publishes: who walked, what was found, what became of it. */
export function SummaryTable({ period, totals, linked }: Props) {
  const t = useTranslations("figures");
  const line = (name: ReactNode, cell: (side: Side) => ReactNode, key: string, inner = false) => (
    <tr key={key} className="border-b border-line last:border-0">
      <th
        scope="row"
        className={`py-2 pe-2 text-start font-normal whitespace-nowrap text-soft [:lang(en)_&]:whitespace-normal ${inner ? "ps-7 md:ps-9" : "ps-4"}`}
      >
        {name}
      </th>
      {sides.map((side) => (
        <td key={side} className="px-2 py-2 text-end last:pe-4 md:px-6">
          {cell(side)}
        </td>
      ))}
    </tr>
  );
  return (
    <table className="w-full">
      <caption className="sr-only">{t("summary")}</caption>
      <thead>
        <tr className="border-b border-line bg-sunken text-sm text-soft">
          <th scope="col" className="py-2 ps-4 text-start font-medium">
            {t("what")}
          </th>
          {sides.map((side) => (
            <th
              key={side}
              scope="col"
              className="px-2 py-2 text-end font-medium whitespace-nowrap last:pe-4 [:lang(en)_&]:whitespace-normal md:w-[32%] md:px-6"
            >
              {t(`level.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) =>
          line(
            t(`measure.${measure}`),
            (side) => (
              <>
                <FigureLink
                  value={totals[side][measure]}
                  href={linked ? figureAddress(period, measure, { level: side }) : undefined}
                  className={measure === "found" ? "text-2xl font-semibold md:text-3xl" : "text-xl font-semibold"}
                />
                <span className="ms-1 text-sm text-soft">{t(`counter.${measure}`)}</span>
              </>
            ),
            measure,
            partsOfFound.includes(measure),
          ),
        )}
        {line(
          t("rate"),
          (side) => (
            <RectifiedBar {...totals[side]} />
          ),
          "rate",
          true,
        )}
      </tbody>
    </table>
  );
}
