import { type AnyColumn, and, gte, isNull, lt, or, type SQL } from "drizzle-orm";
import { type Instants, instantTold, toldLater } from "@/db/sql";
import { endOf, endOfMonth, startOf } from "@/domain/calendar";
import { atTheTurn, instantsOf, type Period } from "@/domain/figures";

// Which closings hold at the end of a period, of issues found in it; for every table that has a row a
// closing. Asked for at once, or in two parts that need no row of each other: `atTheTurn`.

/** Columns of a row a closing. */
interface Closed {
  foundAt: AnyColumn;
  closedAt: AnyColumn;
  /** Null while it is closed. */
  reopenedAt: AnyColumn;
}

const holdsAt = ({ reopenedAt }: Closed, end: Instants["end"]) => or(isNull(reopenedAt), gte(reopenedAt, end));

export function closedIn(of: Closed, period: Period): SQL {
  const { start, end } = instantsOf(period);
  return and(gte(of.foundAt, start), lt(of.foundAt, end), lt(of.closedAt, end), holdsAt(of, end)) as SQL;
}

const [turn, monthEnd] = [instantTold("turn"), instantTold("monthEnd")];

/** In months that are over, and not reopened before the next one is over too. */
export const closedOver = (of: Closed): SQL =>
  and(gte(of.foundAt, toldLater.start), lt(of.foundAt, turn), lt(of.closedAt, turn), holdsAt(of, monthEnd)) as SQL;

/** What else holds at the end: closed in the last month, or before it and reopened later in it. */
export const closedSince = (of: Closed): SQL =>
  and(
    gte(of.foundAt, toldLater.start),
    lt(of.foundAt, toldLater.end),
    or(
      and(gte(of.closedAt, turn), lt(of.closedAt, toldLater.end), holdsAt(of, toldLater.end)),
      and(lt(of.closedAt, turn), gte(of.reopenedAt, toldLater.end), lt(of.reopenedAt, monthEnd)),
    ),
  ) as SQL;

/** What both parts are told of a period. */
export const instantsAround = (period: Period) => ({
  ...instantsOf(period),
  turn: startOf(atTheTurn(period).last.from),
  monthEnd: endOf(endOfMonth(period.asOf.slice(0, 7))),
});
