import { and, gte, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { achievements } from "@/db/schema";
import { type Gain, gains, instantsOf, type Period, type Side, sideOf } from "@/domain/figures";
import { rootUnit } from "@/features/units/queries";

/** What issues found in the period had achieved as of its end. */
export function achievedIn(period: Period): SQL {
  const { start, end } = instantsOf(period);
  return and(
    gte(achievements.foundAt, start),
    lt(achievements.foundAt, end),
    lt(achievements.closedAt, end),
    or(isNull(achievements.reopenedAt), gte(achievements.reopenedAt, end)),
  ) as SQL;
}

/**
 * What the rectified issues of the period have brought, by task and kind; outcomes of an issue
 * without a task belong to none and stay in the ledger alone. Of each lead's part only the first and
 * the last outcome are read, for no other has a say.
 */
export async function periodGains(period: Period): Promise<Record<Side, Gain[]>> {
  const root = await rootUnit();
  const { jurisdiction, task, kind, lead, place, before, after } = achievements;
  const parts = await db
    .select({
      jurisdiction,
      task,
      kind,
      lead,
      first: sql<string>`min(${place} || ' ' || ${before})`,
      last: sql<string>`max(${place} || ' ' || ${after})`,
    })
    .from(achievements)
    .where(achievedIn(period))
    .groupBy(jurisdiction, task, kind, lead);
  const list = gains(
    parts
      .flatMap(({ first, last, ...part }) => {
        const [before, after] = [first, last].map((text) => Number(text.slice(text.lastIndexOf(" ") + 1))) as [
          number,
          number,
        ];
        return [
          { ...part, before, after, place: first.slice(0, first.lastIndexOf(" ")) },
          { ...part, before, after, place: last.slice(0, last.lastIndexOf(" ")) },
        ];
      })
      .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)),
  );
  const on = (side: Side) => list.filter((gain) => sideOf(gain.jurisdiction, root) === side);
  return { city: on("city"), counties: on("counties") };
}
