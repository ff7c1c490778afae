import { and, asc, eq, gte, inArray, isNotNull, lt, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { events, issues, outcomes, results, spans } from "@/db/schema";
import { type Gain, gains, instantsOf, type Period, type Side, sideOf } from "@/domain/figures";
import { foundIssues } from "@/features/issues/queries/found";
import { rootUnit } from "@/features/units/queries";

/** Leads as of `end` of the issues that were handed to another unit since then. */
async function formerLeads(end: Date): Promise<Map<string, string>> {
  const reassigned = db
    .select({ id: spans.subjectId })
    .from(spans)
    .where(
      and(
        eq(spans.subjectType, "issue"),
        eq(spans.state, "assigned"),
        gte(spans.startedAt, end),
        ne(spans.cameFrom, "raised"),
      ),
    );
  const named = await db
    .select({ id: events.subjectId, particulars: events.particulars })
    .from(events)
    .where(
      and(
        inArray(events.subjectId, reassigned),
        inArray(events.type, ["assign", "approve", "verifyFixed", "reassign"]),
        lt(events.at, end),
      ),
    )
    .orderBy(asc(events.sequence));
  return new Map(named.map(({ id, particulars }) => [id, String(particulars.lead)]));
}

/**
 * What the rectified issues of the period have brought, by task and kind; outcomes of an issue
 * without a task belong to none and stay in the ledger alone.
 */
export async function periodGains(period: Period): Promise<Record<Side, Gain[]>> {
  const root = await rootUnit();
  const { end } = instantsOf(period);
  const leads = await formerLeads(end);
  const rows = await db
    .select({
      issue: issues.id,
      jurisdiction: issues.jurisdiction,
      task: issues.taskCode,
      lead: issues.leadUnit,
      kind: outcomes.kind,
      before: outcomes.before,
      after: outcomes.after,
    })
    .from(outcomes)
    .innerJoin(results, eq(results.id, outcomes.resultId))
    .innerJoin(issues, eq(issues.id, outcomes.issueId))
    .where(
      and(
        eq(results.state, "accepted"),
        lt(results.submittedAt, end),
        isNotNull(issues.taskCode),
        foundIssues(period, "rectified"),
      ),
    )
    .orderBy(asc(results.submittedAt), asc(results.id), asc(outcomes.id));
  const list = gains(
    rows.map((row) => ({ ...row, task: row.task ?? "", lead: leads.get(row.issue) ?? row.lead ?? "" })),
  );
  const on = (side: Side) => list.filter((gain) => sideOf(gain.jurisdiction, root) === side);
  return { city: on("city"), counties: on("counties") };
}
