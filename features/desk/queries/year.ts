import { dayOf } from "@/domain/calendar";
import { addUp, type Counts, type Gain, type Period, periodUntil } from "@/domain/figures";
import type { Viewer } from "@/domain/permission";
import { liesIn } from "@/domain/unit";
import type { Part } from "@/features/figures/components/figure-address";
import { figures } from "@/features/figures/queries/figures";
import { allUnits, type Unit } from "@/features/units/queries";

export interface Year {
  period: Period;
  counts: Counts | undefined;
  gains: Gain[];
  /** Which lists the numbers count: of the city, a county or a unit; undefined where several are led. */
  part: Part | undefined;
}

/** What this year has brought so far where a leader leads: the city, or their own part of it. */
export async function yearOf(viewer: Viewer, now: Date): Promise<Year> {
  const period = periodUntil(dayOf(now));
  const led = viewer.grants.flatMap(({ role, unit }) => (role === "leader" ? [unit] : []));
  const whole = led.some(({ path }) => !path.includes("/"));
  const [{ cells, gains }, units] = await Promise.all([figures(period), allUnits()]);
  const mine = new Set(units.filter((unit) => whole || led.some((one) => liesIn(unit, one))).map(({ code }) => code));
  return {
    period,
    counts: addUp(
      cells.filter((cell) => mine.has(cell.unit)),
      () => true,
    ).get(true),
    gains: [...gains.city, ...gains.counties].filter(
      (gain) => whole || mine.has(gain.jurisdiction) || gain.leads.some((code) => mine.has(code)),
    ),
    part: whole ? {} : led.length === 1 ? partOf(units.find(({ code }) => code === led[0]?.code)) : undefined,
  };
}

const partOf = (unit: Unit | undefined): Part | undefined =>
  unit && (unit.code === unit.jurisdiction ? { county: unit.code } : { unit: unit.code });
