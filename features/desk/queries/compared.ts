import { dayOf } from "@/domain/calendar";
import {
  addUp,
  type Cell,
  type Counts,
  type Gain,
  type GainSum,
  gainsWithin,
  noCounts,
  type Period,
  periodBefore,
  periodUntil,
  type Side,
  sides,
  sumGains,
} from "@/domain/figures";
import { type OutcomeKind, outcomeKinds } from "@/domain/outcome";
import { liesIn } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import type { Part } from "@/features/figures/components/figure-address";
import type { Figures } from "@/features/figures/queries/figures";
import { keptFigures } from "@/features/figures/queries/kept";
import { allUnits, codesBelow, type Unit } from "@/features/units/queries";

export type GainSums = Record<OutcomeKind, GainSum>;
export interface Standing {
  counts: Counts;
  gains: GainSums;
}

/** One column of the table: a side of the city, or a unit that somebody leads. */
export interface ComparedPart {
  side: Side | null;
  unit: { code: string; name: string } | null;
  /** Which lists its numbers count. */
  part: Part;
  now: Standing;
  /** A month earlier. */
  was: Standing | null;
}
export interface Compared {
  period: Period;
  before: Period | undefined;
  parts: ComparedPart[];
}

interface Scope extends Pick<ComparedPart, "side" | "unit" | "part"> {
  counts: (cell: Cell) => boolean;
  gains: (all: Record<Side, Gain[]>) => Gain[];
}

/** The published figures where this viewer leads, and those as of a month earlier. */
export async function compared(viewer: Viewer, now: Date, load = keptFigures): Promise<Compared> {
  const period = periodUntil(dayOf(now));
  const before = periodBefore(period);
  const [units, present, past] = await Promise.all([
    allUnits(),
    load(period.from, period.asOf),
    before ? load(before.from, before.asOf) : undefined,
  ]);
  const parts = scopesOf(viewer, units).map((scope) => ({
    side: scope.side,
    unit: scope.unit,
    part: scope.part,
    now: standingOf(present, scope),
    was: past ? standingOf(past, scope) : null,
  }));
  return { period, before, parts };
}

function standingOf({ cells, gains }: Figures, scope: Scope): Standing {
  const counted = addUp(cells.filter(scope.counts), () => true).get(true);
  const mine = scope.gains(gains);
  const sums = outcomeKinds.map((kind) => [kind, sumGains(mine, kind)] as const);
  return { counts: counted ?? noCounts, gains: Object.fromEntries(sums) as GainSums };
}

/** The two sides for who leads the city; else each unit that is led, but those within another. */
function scopesOf(viewer: Viewer, units: readonly Unit[]): Scope[] {
  const led = units.filter(({ code }) =>
    viewer.grants.some(({ role, unit }) => role === "leader" && unit.code === code),
  );
  const root = led.find(({ parent }) => parent === null);
  if (root)
    return sides.map((side) => ({
      side,
      unit: null,
      part: { level: side },
      counts: (cell) => cell.side === side,
      gains: (all) => all[side],
    }));
  return led
    .filter((unit) => !led.some((other) => other !== unit && liesIn(unit, other)))
    .map((unit) => {
      const codes = codesBelow(units, unit);
      return {
        side: null,
        unit: { code: unit.code, name: unit.shortName },
        part: unit.code === unit.jurisdiction ? { county: unit.code } : { unit: unit.code },
        counts: (cell) => codes.has(cell.unit),
        gains: (all) => gainsWithin([...all.city, ...all.counties], codes),
      };
    });
}
