import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Day } from "@/components/ui/day";
import { measures, partsOfFound } from "@/domain/figures";
import { figureAddress } from "@/features/figures/components/figure-address";
import { FigureLink } from "@/features/figures/components/figure-link";
import type { Compared, ComparedPart, Standing } from "../queries/compared";
import { Change } from "./change";

const share = ({ counts: { found, rectified } }: Standing) => (found > 0 ? rectified / found : null);
/** With one digit, as it is shown, so that the change is the difference of what is shown. */
const percent = (value: number) => Math.round(value * 1000) / 10;

/** The table that the city publishes, each number with its change since the same day a month earlier. */
export function ComparedTable({ figures: { period, before, parts } }: { figures: Compared }) {
  const t = useTranslations("desk.leader");
  const figure = useTranslations("figures");
  const format = useFormatter();
  const row = (key: string, head: ReactNode, inner: boolean, cells: (part: ComparedPart) => ReactNode) => (
    <tr key={key} className="border-b border-line last:border-0">
      <th
        scope="row"
        className={`py-1 pe-1 text-start font-normal text-soft md:whitespace-nowrap ${inner ? "ps-7 md:ps-8" : "ps-4"}`}
      >
        {head}
      </th>
      {parts.map((part) => (
        <td key={part.side ?? part.unit?.code} className="px-2 py-1 text-end md:px-4 md:py-0">
          {cells(part)}
        </td>
      ))}
    </tr>
  );
  return (
    <table className="w-full leading-7">
      <caption className="sr-only">{t("tableCaption")}</caption>
      <thead>
        <tr className="border-b border-line bg-sunken text-sm text-soft">
          <th scope="col" className="py-1.5 ps-4 text-start font-medium">
            {figure("what")}
          </th>
          {parts.map(({ side, unit }) => (
            <th key={side ?? unit?.code} scope="col" className="px-2 py-1.5 text-end font-medium md:px-4">
              <Cell
                change={
                  before ? (
                    <span className="text-xs font-normal">
                      {t("than")} <Day value={before.asOf} look="dayShort" />
                    </span>
                  ) : null
                }
              >
                {side ? figure(`level.${side}`) : unit?.name}
              </Cell>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) =>
          row(measure, figure(`measure.${measure}`), partsOfFound.includes(measure), ({ part, now, was }) => (
            <Cell change={<Change now={now.counts[measure]} was={was?.counts[measure]} />}>
              <FigureLink
                value={now.counts[measure]}
                href={figureAddress(period, measure, part)}
                className={measure === "found" ? "text-2xl font-semibold" : "text-lg font-semibold"}
              />
              <span className="ms-1 text-sm text-soft">{figure(`counter.${measure}`)}</span>
            </Cell>
          )),
        )}
        {row("rate", figure("rate"), true, (part) => {
          const [now, was] = [share(part.now), part.was && share(part.was)];
          const change = now === null || was === null ? null : <Change now={percent(now)} was={percent(was)} points />;
          return <Cell change={change}>{now === null ? figure("none") : format.number(now, "percent")}</Cell>;
        })}
      </tbody>
    </table>
  );
}

/** The number, and beside it what has changed; on a phone under it. */
function Cell({ children, change }: { children: ReactNode; change: ReactNode }) {
  return (
    <span className="inline-flex flex-col items-end leading-snug md:flex-row md:items-baseline">
      <span className="md:whitespace-nowrap">{children}</span>
      <span className="md:w-28 md:ps-3 md:text-start">{change}</span>
    </span>
  );
}
