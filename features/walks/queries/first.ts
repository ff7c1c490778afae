import { and, eq, gte, inArray, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { walks } from "@/db/schema";
import { gathered, type Instants, milliseconds, toldLater } from "@/db/sql";
import { instantsOf, type Period, type WalkMeasure } from "@/domain/figures";

const concludedIn = ({ start, end }: Instants): SQL =>
  and(isNotNull(walks.concludedAt), gte(walks.concludedAt, start), lt(walks.concludedAt, end)) as SQL;

/** Walks concluded within the period. */
export const concludedWalks = (period: Period): SQL => concludedIn(instantsOf(period));

/** The twin of `countedOnce` in domain/counted-walk.ts. */
const partitionOf = (measure: WalkMeasure, root: string): SQL =>
  ({
    units: sql`${walks.unit}`,
    heads: sql`${walks.jurisdiction} = ${root}, ${walks.headId}`,
    items: sql`${walks.jurisdiction}, ${walks.taskCode}`,
  })[measure];

const placed = (measure: WalkMeasure, root: string) =>
  sql<number>`row_number() over (partition by ${partitionOf(measure, root)} order by ${walks.concludedAt}, ${walks.id})`.as(
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

type Concluded = [jurisdiction: string, unit: string, headId: string, taskCode: string, concludedAt: number];

/** Those of a period told later, in the order in which they were concluded, with what figures ask of each. */
export const walksInOrder = () =>
  db
    .select({
      walks: gathered<Concluded>(
        [walks.jurisdiction, walks.unit, walks.headId, walks.taskCode, milliseconds(walks.concludedAt)],
        [walks.concludedAt, walks.id],
      ),
    })
    .from(walks)
    .where(concludedIn(toldLater));
