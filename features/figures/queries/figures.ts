import { type Gain, type Period, type Side, sumGains, totals } from "@/domain/figures";
import { type Counted, figureCells } from "./cells";
import { periodGains } from "./gains";

export interface Figures extends Counted {
  /** Of the municipal side and of the counties and zones. */
  gains: Record<Side, Gain[]>;
}

/** The figures of DESIGN §4, for any period. */
export async function figures(period: Period): Promise<Figures> {
  const [counted, gains] = await Promise.all([figureCells(period), periodGains(period)]);
  return { ...counted, gains };
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
