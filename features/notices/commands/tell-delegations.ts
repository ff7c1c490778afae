import { and, gte, isNull, lte } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { delegations } from "@/db/schema";
import { addDays, dayOf } from "@/domain/calendar";
import { delegationNews, toldAfterwards } from "@/domain/delegation";
import { tellOfDelegation } from "@/features/postings/commands/tell-delegation";
import { alreadyTold } from "../queries/due";

/** At its beginning and its end; what was ended early has been told of. Returns how many notices that were. */
export async function tellDelegations(now: Date): Promise<number> {
  const today = dayOf(now);
  const rows = await db
    .select()
    .from(delegations)
    .where(
      and(
        isNull(delegations.endedAt),
        lte(delegations.fromDay, today),
        gte(delegations.untilDay, addDays(today, -toldAfterwards)),
      ),
    );
  const known = await alreadyTold(rows.map(({ id }) => id));
  const news = rows.flatMap((row) =>
    delegationNews(row, today)
      .filter((kind) => !known.has(`${row.id} ${kind} ${kind}`))
      .map((kind) => ({ row, kind })),
  );
  if (news.length === 0) return 0;
  return transaction(async (tx) => {
    let sent = 0;
    for (const { row, kind } of news) if (await tellOfDelegation(tx, now, kind, row)) sent++;
    return sent;
  });
}
