import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import {
  addUp,
  type Cell,
  type Counts,
  type MonthCell,
  measures,
  type Period,
  type Side,
  seesAllOf,
  sides,
  totals,
} from "@/domain/figures";
import type { Viewer } from "@/domain/viewer";
import type { Unit } from "@/features/units/queries";
import { anyKey } from "./behind";
import { type BreakdownRow, BreakdownTable } from "./breakdown-table";
import { behind, type Part } from "./figure-address";

interface Props {
  viewer: Viewer;
  period: Period;
  /** Of one side, or of both together. */
  level: Side | undefined;
  cells: readonly Cell[];
  months: readonly MonthCell[];
  total: Counts;
  units: readonly Unit[];
}

const withoutUnits = measures.filter((measure) => measure !== "units");

/** The same figures by month, by category and by unit; each adds up to the total. */
export function Breakdowns({ viewer, period, level, cells, months: monthly, total, units }: Props) {
  const t = useTranslations("figures");
  const format = useFormatter();
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const root = units.find((unit) => unit.parent === null);
  const seesAll = root !== undefined && seesAllOf(viewer, root);
  const lists = (part: Part) => behind(period, { level, ...part });
  const rowOf = (key: string, name: string, counts: Counts, part: Part): BreakdownRow => ({
    key,
    name,
    counts,
    behind: seesAll ? lists(part) : undefined,
  });
  const byFound = (a: BreakdownRow, b: BreakdownRow) =>
    b.counts.found - a.counts.found || b.counts.items - a.counts.items;

  const months = [...addUp(monthly, (cell) => cell.month)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, counts]) =>
      rowOf(month, format.dateTime(new Date(`${month}-15T12:00:00+08:00`), "month"), counts, { month }),
    );
  const categories = [...addUp(monthly, (cell) => cell.category)]
    .map(([category, counts]) => rowOf(category ?? "", category ?? t("noTask"), counts, { category }))
    .sort((a, b) => Number(a.key === "") - Number(b.key === "") || byFound(a, b));

  const unitRow = ([code, counts]: [string, Counts]): BreakdownRow => {
    const unit = byCode.get(code);
    const linked = unit !== undefined && seesAllOf(viewer, unit);
    return { key: code, name: unit?.shortName ?? code, counts, behind: linked ? "byKey" : undefined };
  };
  const countyOf = (cell: Cell) => byCode.get(cell.unit)?.jurisdiction ?? cell.unit;
  const municipal = cells.filter((cell) => cell.side === "city");
  const ofCounties = cells.filter((cell) => cell.side === "counties");
  const bySide = {
    city: [...addUp(municipal, (cell) => cell.unit)].map(unitRow).sort(byFound),
    counties: [...addUp(ofCounties, countyOf)].map(unitRow).sort(byFound),
  };
  const inCounties = [...addUp(ofCounties, (cell) => cell.unit)].map(unitRow).sort(byFound);
  const [ofUnit, ofCounty] = [lists({ unit: anyKey }), lists({ county: anyKey })];
  const sums = totals(cells);
  const isLong = bySide.city.length > 0;
  const beside = isLong ? "lg:col-start-1" : undefined;

  return (
    // The bureaus are many: where there is room they stand beside everything else, which is short.
    <div className={classNames("grid items-start gap-4 lg:grid-cols-2", isLong && "lg:grid-rows-[auto_auto_1fr]")}>
      <Card id="by-month" title={t("byMonth")} className={beside} flush>
        <BreakdownTable caption={t("byMonth")} head={t("month")} rows={months} measures={measures} total={total} />
      </Card>
      <Card id="by-category" title={t("byCategory")} className={beside} flush>
        <BreakdownTable
          caption={t("byCategory")}
          head={t("category")}
          rows={categories}
          measures={measures}
          total={total}
        />
      </Card>
      {sides
        .filter((side) => bySide[side].length > 0)
        .map((side) => {
          const title = t("byUnit", { level: t(`level.${side}`) });
          const shared = { head: t("unit"), measures: withoutUnits, total: sums[side] };
          return (
            <Card
              key={side}
              id={`by-unit-${side}`}
              title={title}
              className={isLong && side === "city" ? "lg:col-start-2 lg:row-span-3 lg:row-start-1" : beside}
              flush
            >
              <BreakdownTable
                caption={title}
                rows={bySide[side]}
                byKey={side === "city" ? ofUnit : ofCounty}
                {...shared}
              />
              {side === "counties" ? (
                <BreakdownTable
                  caption={t("inCountiesCaption")}
                  rows={inCounties}
                  byKey={ofUnit}
                  fold={t("inCounties", { count: inCounties.length })}
                  {...shared}
                />
              ) : null}
            </Card>
          );
        })}
    </div>
  );
}
