import { type SQL, sql } from "drizzle-orm";
import { ask, db } from "@/db/client";
import { achievements } from "@/db/schema";
import { type Day, endOfMonth } from "@/domain/calendar";
import { atTheTurn, type Gain, gains, type Period, type Side, sideOf } from "@/domain/figures";
import { closedIn, closedOver, closedSince, instantsAround } from "@/features/issues/queries/closed";
import { rootUnit } from "@/features/units/queries";
import { forAMinute } from "@/lib/minute";

/** Of each lead's part the first and the last outcome. */
function parts(those: SQL) {
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
    .where(those)
    .groupBy(jurisdiction, task, kind, lead);
}

/** What issues found in the period had achieved as of its end. */
export const achievedIn = (period: Period): SQL => closedIn(achievements, period);

/** Of months that are over. */
const partsOver = forAMinute((from: Day, lastMonth: string) =>
  ask("achieved over", () => parts(closedOver(achievements)), instantsAround({ from, asOf: endOfMonth(lastMonth) })),
);

/**
 * What the rectified issues of the period have brought, by task and kind; outcomes of an issue
 * without a task belong to none and stay in the ledger alone. Of each lead's part only the first and
 * the last outcome are read, for no other has a say.
 */
export async function periodGains(period: Period): Promise<Record<Side, Gain[]>> {
  const root = await rootUnit();
  const before = atTheTurn(period).over ? await partsOver(period.from, period.asOf.slice(0, 7)) : [];
  const since = await ask("achieved since", () => parts(closedSince(achievements)), instantsAround(period));
  const parted = (text: string): [place: string, number: number] => {
    const end = text.lastIndexOf(" ");
    return [text.slice(0, end), Number(text.slice(end + 1))];
  };
  const outcomes = [...before, ...since].flatMap(({ jurisdiction, task, kind, lead, first, last }) => {
    const [[begun, before], [ended, after]] = [parted(first), parted(last)];
    const both = (place: string) => ({ jurisdiction, task, kind, lead, before, after, place });
    return [both(begun), both(ended)];
  });
  const list = gains(outcomes.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)));
  const on = (side: Side) => list.filter((gain) => sideOf(gain.jurisdiction, root) === side);
  return { city: on("city"), counties: on("counties") };
}
