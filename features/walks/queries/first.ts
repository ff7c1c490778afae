import { and, eq, gte, inArray, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { walks } from "@/db/schema";
import { type Instants, toldLater } from "@/db/sql";
import { instantsOf, type Period, type WalkMeasure } from "@/domain/figures";

const concludedIn = ({ start, end }: Instants): SQL =>
  and(isNotNull(walks.concludedAt), gte(walks.concludedAt, start), lt(walks.concludedAt, end)) as SQL;

/** Walks concluded within the period. */
export const concludedWalks = (period: Period): SQL => concludedIn(instantsOf(period));

/** What a measure counts once; a head on both sides counts on both. */
const countedOnce = (measure: WalkMeasure, root: string): SQL =>
  ({
    units: sql`${walks.unit}`,
    heads: sql`${walks.jurisdiction} = ${root}, ${walks.headId}`,
    items: sql`${walks.jurisdiction}, ${walks.taskCode}`,
  })[measure];

const placed = (measure: WalkMeasure, root: string) =>
  sql<number>`row_number() over (partition by ${countedOnce(measure, root)} order by ${walks.concludedAt}, ${walks.id})`.as(
    "place",
  );

/**
 * As a condition on `walks`: the first concluded walk of the period of each unit, head or item.
 * As many rows as the figure says, so that its list is the figure. `root` is the city's code.
 */
export function firstWalks(period: Period, measure: WalkMeasure, root: string): SQL {
  const ranked = db
    .select({ id: walks.id, place: placed(measure, root) })
    .from(walks)
    .where(concludedWalks(period))
    .as("ranked");
  return inArray(walks.id, db.select({ id: ranked.id }).from(ranked).where(eq(ranked.place, 1)));
}

/** The same walks with what figures ask of each, from the one index that ranks them; told its period later. */
export function rankedWalks(measure: WalkMeasure, root: string) {
  const { jurisdiction, unit, taskCode, concludedAt } = walks;
  return db
    .select({
      jurisdiction,
      unit,
      taskCode,
      concludedAt,
      place: placed(measure, root),
    })
    .from(walks)
    .where(concludedIn(toldLater))
    .as("ranked");
}
