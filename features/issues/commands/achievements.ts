import { and, asc, eq, gt, inArray, isNull, lte, ne } from "drizzle-orm";
import { db, type Tx, transaction } from "@/db/client";
import { alias } from "@/db/dialect";
import { achievements, events, issues, outcomes, results, spans } from "@/db/schema";
import { foundStates } from "@/domain/figures";
import type { IssueState } from "@/domain/issue";
import type { IssueRow } from "../queries/subject";
import { foundSince } from "./totals";

type Row = typeof achievements.$inferInsert;

const placeOf = (at: Date | null, result: string, outcome: string) =>
  `${(at ?? new Date(0)).toISOString()} ${result} ${outcome}`;

type Closed = Pick<IssueRow, "id" | "jurisdiction" | "taskCode" | "leadUnit">;

/** What an issue has achieved begins with its closing and ends with its reopening; in the transaction of the move. */
export async function keepAchievements(tx: Tx, from: IssueState, to: IssueState, row: Closed, now: Date) {
  if (from === "closed")
    await tx
      .update(achievements)
      .set({ reopenedAt: now })
      .where(and(eq(achievements.issueId, row.id), isNull(achievements.reopenedAt)));
  // Outcomes of an issue without a task belong to none and stay in the ledger alone.
  if (to !== "closed" || !row.taskCode) return;
  const accepted = await tx
    .select({ outcome: outcomes, submittedAt: results.submittedAt })
    .from(outcomes)
    .innerJoin(results, eq(results.id, outcomes.resultId))
    .where(and(eq(outcomes.issueId, row.id), eq(results.state, "accepted"), lte(results.submittedAt, now)));
  if (accepted.length === 0) return;
  const shared = {
    issueId: row.id,
    foundAt: await foundSince(tx, row.id),
    closedAt: now,
    jurisdiction: row.jurisdiction,
    task: row.taskCode,
    lead: row.leadUnit ?? "",
  };
  const rows = accepted.map(({ outcome: { id, resultId, kind, before, after }, submittedAt }) => ({
    ...shared,
    outcomeId: id,
    kind,
    before,
    after,
    place: placeOf(submittedAt, resultId, id),
  }));
  await tx
    .insert(achievements)
    .values(rows)
    // Closed again at the same instant.
    .onConflictDoUpdate({ target: [achievements.outcomeId, achievements.closedAt], set: { reopenedAt: null } });
}

const entered = alias(spans, "entered");
const closed = alias(spans, "closed");

/** The leads named in each of these histories, in order. */
async function leadsNamed(ids: readonly string[]): Promise<Map<string, { at: Date; lead: string }[]>> {
  const named = new Map<string, { at: Date; lead: string }[]>();
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await db
      .select({ id: events.subjectId, at: events.at, type: events.type, particulars: events.particulars })
      .from(events)
      .where(inArray(events.subjectId, ids.slice(at, at + 500)))
      .orderBy(asc(events.subjectId), asc(events.sequence));
    for (const { id, type, at: when, particulars } of rows)
      if (["assign", "approve", "verifyFixed", "reassign"].includes(type))
        named.set(id, [...(named.get(id) ?? []), { at: when, lead: String(particulars.lead) }]);
  }
  return named;
}

/** Every closing of a found issue with each outcome accepted by then, as the spans tell. */
async function achieved(): Promise<Row[]> {
  const rows = await db
    .select({
      outcome: outcomes,
      submittedAt: results.submittedAt,
      foundAt: entered.startedAt,
      closedAt: closed.startedAt,
      reopenedAt: closed.endedAt,
      jurisdiction: issues.jurisdiction,
      task: issues.taskCode,
      lead: issues.leadUnit,
    })
    .from(outcomes)
    .innerJoin(results, eq(results.id, outcomes.resultId))
    .innerJoin(issues, eq(issues.id, outcomes.issueId))
    .innerJoin(closed, and(eq(closed.subjectId, issues.id), eq(closed.state, "closed")))
    .innerJoin(
      entered,
      and(eq(entered.subjectId, issues.id), eq(entered.cameFrom, "raised"), inArray(entered.state, [...foundStates])),
    )
    .where(and(eq(results.state, "accepted"), lte(results.submittedAt, closed.startedAt)));
  const handedOn = await db
    .selectDistinct({ id: spans.subjectId })
    .from(spans)
    .innerJoin(closed, and(eq(closed.subjectId, spans.subjectId), eq(closed.state, "closed")))
    .where(
      and(
        eq(spans.subjectType, "issue"),
        eq(spans.state, "assigned"),
        ne(spans.cameFrom, "raised"),
        gt(spans.startedAt, closed.startedAt),
      ),
    );
  const named = await leadsNamed(handedOn.map(({ id }) => id));
  return rows.flatMap(
    ({ outcome: { id, issueId, resultId, kind, before, after }, submittedAt, task, lead, ...row }) => {
      if (!task || row.reopenedAt?.getTime() === row.closedAt.getTime()) return [];
      const then = named.get(issueId)?.findLast(({ at }) => at <= row.closedAt)?.lead;
      const place = placeOf(submittedAt, resultId, id);
      return [{ ...row, outcomeId: id, issueId, task, lead: then ?? lead ?? "", kind, before, after, place }];
    },
  );
}

/** Makes all achievements anew. */
export const rebuildAchievements = (): Promise<void> =>
  transaction(async (tx) => {
    const rows = await achieved();
    await tx.delete(achievements);
    for (let at = 0; at < rows.length; at += 500) await tx.insert(achievements).values(rows.slice(at, at + 500));
  });
