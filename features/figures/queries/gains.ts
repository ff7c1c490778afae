import { and, gte, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { ask, db } from "@/db/client";
import { achievements } from "@/db/schema";
import { type Instants, toldLater } from "@/db/sql";
import { type Gain, gains, instantsOf, type Period, type Side, sideOf } from "@/domain/figures";
import { rootUnit } from "@/features/units/queries";

/** What issues found in the period had achieved as of its end. */
const achievedWithin = ({ start, end }: Instants): SQL =>
  and(
    gte(achievements.foundAt, start),
    lt(achievements.foundAt, end),
    lt(achievements.closedAt, end),
    or(isNull(achievements.reopenedAt), gte(achievements.reopenedAt, end)),
  ) as SQL;
export const achievedIn = (period: Period): SQL => achievedWithin(instantsOf(period));

/** Of each lead's part the first and the last outcome. */
function parts() {
  const { jurisdiction, task, kind, lead, place, before, after } = achievements;
  return db
    .select({
      jurisdiction,
      task,
      kind,
      lead,
      first: sql<string>`min(${place} || ' ' || ${before})`,
      last: sql<string>`max(${place} || ' ' || ${after})`,
    })
    .from(achievements)
    .where(achievedWithin(toldLater))
    .groupBy(jurisdiction, task, kind, lead);
}

/**
 * What the rectified issues of the period have brought, by task and kind; outcomes of an issue
 * without a task belong to none and stay in the ledger alone. Of each lead's part only the first and
 * the last outcome are read, for no other has a say.
 */
export async function periodGains(period: Period): Promise<Record<Side, Gain[]>> {
  const root = await rootUnit();
  const told = await ask("achieved", parts, instantsOf(period));
  const parted = (text: string): [place: string, number: number] => {
    const end = text.lastIndexOf(" ");
    return [text.slice(0, end), Number(text.slice(end + 1))];
  };
  const outcomes = told.flatMap(({ jurisdiction, task, kind, lead, first, last }) => {
    const [[begun, before], [ended, after]] = [parted(first), parted(last)];
    const both = (place: string) => ({ jurisdiction, task, kind, lead, before, after, place });
    return [both(begun), both(ended)];
  });
  const list = gains(outcomes.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)));
  const on = (side: Side) => list.filter((gain) => sideOf(gain.jurisdiction, root) === side);
  return { city: on("city"), counties: on("counties") };
}
