import { type Cell, type Gain, type Period, sideOf, sumGains, totals } from "@/domain/figures";
import { rootUnit } from "@/features/units/queries";
import { figureCells } from "./cells";
import { periodGains } from "./gains";

export interface Figures {
  period: Period;
  cells: Cell[];
  /** Of the municipal side and of the counties and zones. */
  gains: { city: Gain[]; counties: Gain[] };
}

/** The figures of DESIGN §4, for any period. */
export async function figures(period: Period): Promise<Figures> {
  const root = await rootUnit();
  const list = await periodGains(period);
  const on = (side: string) => list.filter((gain) => sideOf(gain.jurisdiction, root) === side);
  return { period, cells: await figureCells(period), gains: { city: on("city"), counties: on("counties") } };
}

/** What `GET /api/v1/figures` answers. */
export async function publishedFigures(period: Period) {
  const { cells, gains } = await figures(period);
  const { city, counties } = totals(cells);
  const { units: _, ...withoutUnits } = counties;
  const withoutLeads = ({ tasks, cut }: { tasks: number; cut: number }) => ({ tasks, cut });
  const free = sumGains(gains.city, "tripFreeDocuments");
  return {
    asOf: period.asOf,
    from: period.from,
    city: {
      ...city,
      results: {
        steps: sumGains(gains.city, "steps"),
        days: withoutLeads(sumGains(gains.city, "days")),
        tripFreeDocuments: { tasks: free.tasks, documents: free.cut },
      },
    },
    counties: withoutUnits,
  };
}
