import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { alias } from "@/db/dialect";
import { closings, issues, spans } from "@/db/schema";
import { onTime } from "@/domain/deadline";
import { foundStates } from "@/domain/figures";
import type { IssueState } from "@/domain/issue";
import type { IssueRow } from "../queries/subject";
import { foundSince } from "./totals";

type Closed = Pick<IssueRow, "id" | "jurisdiction" | "submittedDay" | "originalDueDay" | "dueDay">;

const inTime = ({ submittedDay, originalDueDay, dueDay }: Closed) => ({
  byOriginal: submittedDay !== null && originalDueDay !== null && onTime(submittedDay, originalDueDay),
  withExtensions: submittedDay !== null && dueDay !== null && onTime(submittedDay, dueDay),
});

/** Keeps whether an issue was closed in time, in the transaction of the move; a reopening ends it. */
export async function keepClosing(tx: Tx, from: IssueState, to: IssueState, row: Closed, now: Date): Promise<void> {
  if (from === "closed")
    await tx
      .update(closings)
      .set({ reopenedAt: now })
      .where(and(eq(closings.issueId, row.id), isNull(closings.reopenedAt)));
  if (to !== "closed") return;
  const { id: issueId, jurisdiction } = row;
  const kept = { issueId, jurisdiction, foundAt: await foundSince(tx, issueId), closedAt: now, ...inTime(row) };
  await tx
    .insert(closings)
    .values(kept)
    // Closed again at the same instant.
    .onConflictDoUpdate({ target: [closings.issueId, closings.closedAt], set: { ...inTime(row), reopenedAt: null } });
}

const entered = alias(spans, "entered");

const inTimeBy = (day: typeof issues.dueDay | typeof issues.originalDueDay) =>
  sql<boolean>`coalesce(${issues.submittedDay} <= ${day}, false)`;

/** Makes anew those that stand, in one statement; what was reopened since is told by nothing else and stays. */
export const rebuildClosings = (): Promise<void> =>
  transaction(async (tx) => {
    await tx.delete(closings).where(isNull(closings.reopenedAt));
    const standing = tx
      .select({
        issueId: issues.id,
        foundAt: entered.startedAt,
        closedAt: sql<Date>`${issues.closedAt}`.as("closed_at"),
        reopenedAt: sql<Date | null>`null`.as("reopened_at"),
        jurisdiction: issues.jurisdiction,
        byOriginal: inTimeBy(issues.originalDueDay).as("by_original"),
        withExtensions: inTimeBy(issues.dueDay).as("with_extensions"),
      })
      .from(issues)
      .innerJoin(
        entered,
        and(eq(entered.subjectId, issues.id), eq(entered.cameFrom, "raised"), inArray(entered.state, [...foundStates])),
      )
      .where(and(eq(issues.state, "closed"), isNotNull(issues.closedAt)));
    await tx.insert(closings).select(standing);
  });
