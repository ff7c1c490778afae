import { and, count, inArray } from "drizzle-orm";
import { db, unlessWritten } from "@/db/client";
import { issues } from "@/db/schema";
import { type IssueState, openStates } from "@/domain/issue";
import type { Viewer } from "@/domain/viewer";
import { countedConditions, type ListClock, listKey } from "./condition";
import type { Filters } from "./filter";
import { findIssues } from "./find";
import { countIssues } from "./list";
import { waitingFor } from "./waiting";

export type StateCounts = Partial<Record<IssueState, number>> & { all: number; open: number };

/** For the tabs: how many in each state under the other filters. */
export async function stateCounts(viewer: Viewer, filters: Filters, clock: ListClock): Promise<StateCounts> {
  return unlessWritten(listKey(viewer, filters, clock, "states"), async () => {
    const counted = await Promise.all(
      countedConditions(viewer, { ...filters, status: undefined }, clock).map((condition) =>
        db.select({ state: issues.state, total: count() }).from(issues).where(condition).groupBy(issues.state),
      ),
    );
    return countsOf(counted.flat());
  });
}

function countsOf(rows: readonly { state: IssueState; total: number }[]): StateCounts {
  const counts: StateCounts = { all: 0, open: 0 };
  for (const { state, total } of rows) {
    counts[state] = (counts[state] ?? 0) + total;
    counts.all += total;
    if (openStates.includes(state)) counts.open += total;
  }
  return counts;
}

/**
 * All that the tabs say: the counts by state, and how many wait for the viewer. Of words that are
 * found oftener than is counted they say nothing.
 */
export async function tabCounts(viewer: Viewer, filters: Filters, clock: ListClock) {
  const others = { ...filters, status: undefined, mine: undefined };
  if (!filters.q) {
    const [counts, mine] = [
      await stateCounts(viewer, others, clock),
      await countIssues(viewer, { ...others, mine: true }, clock),
    ];
    return { counts, mine, found: undefined };
  }
  const found = await findIssues(viewer, others, clock);
  if (found.more)
    return { counts: undefined, mine: undefined, found: filters.status || filters.mine ? undefined : found };
  const states = statesOf(filters.status);
  const own = { ...found, rows: found.rows.filter(({ state }) => !states || states.has(state)) };
  const counts = countsOf(found.rows.map(({ state }) => ({ state, total: 1 })));
  const waiting = and(
    inArray(
      issues.id,
      found.rows.map(({ id }) => id),
    ),
    waitingFor(viewer),
  );
  return {
    counts,
    mine: found.rows.length > 0 ? await db.$count(issues, waiting) : 0,
    found: filters.mine ? undefined : own,
  };
}

/** Of the counts of the tabs, the list's own total; what waits for the viewer was counted apart. */
export function totalOf({ status, mine }: Filters, counts: StateCounts, waiting: number): number | undefined {
  if (mine) return status ? undefined : waiting;
  if (!status) return counts.all;
  return [...(statesOf(status) ?? [])].reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

const statesOf = (status: Filters["status"]): Set<IssueState> | undefined =>
  status && new Set(status.flatMap((state) => (state === "open" ? openStates : state)));
