import { and, eq, gte, inArray, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { tasks, walks } from "@/db/schema";
import { type Instants, monthOf, toldLater } from "@/db/sql";
import { instantsOf, type Period, type WalkMeasure } from "@/domain/figures";

const concludedIn = ({ start, end }: Instants): SQL =>
  and(isNotNull(walks.concludedAt), gte(walks.concludedAt, start), lt(walks.concludedAt, end)) as SQL;

/** Walks concluded within the period. */
export const concludedWalks = (period: Period): SQL => concludedIn(instantsOf(period));

/** The twin of `countedOnce`. */
const countedOnceHere = (measure: WalkMeasure, root: string): SQL =>
  ({
    units: sql`${walks.unit}`,
    heads: sql`${walks.jurisdiction} = ${root}, ${walks.headId}`,
    items: sql`${walks.jurisdiction}, ${walks.taskCode}`,
  })[measure];

const placed = (measure: WalkMeasure, root: string) =>
  sql<number>`row_number() over (partition by ${countedOnceHere(measure, root)} order by ${walks.concludedAt}, ${walks.id})`.as(
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

/** Those of a period told later, in the order in which they were concluded, with what figures ask of each. */
export const walksInOrder = () =>
  db
    .select({
      jurisdiction: walks.jurisdiction,
      unit: walks.unit,
      headId: walks.headId,
      taskCode: walks.taskCode,
      month: monthOf(walks.concludedAt),
      category: tasks.category,
    })
    .from(walks)
    .innerJoin(tasks, eq(tasks.code, walks.taskCode))
    .where(concludedIn(toldLater))
    .orderBy(walks.concludedAt, walks.id);
