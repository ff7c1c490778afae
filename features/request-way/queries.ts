import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, requests } from "@/db/schema";
import { type Calendar, type Day, dayOf } from "@/domain/calendar";
import { type DayMove, dayAfterMoves } from "@/domain/request";

export type IssueRow = typeof issues.$inferSelect;
export type RequestRow = typeof requests.$inferSelect;

/** What of an issue is asked and not decided yet. */
export const openRequests = (issueId: string): Promise<RequestRow[]> =>
  db
    .select()
    .from(requests)
    .where(and(eq(requests.issueId, issueId), isNull(requests.decision)))
    .orderBy(asc(requests.askedAt), asc(requests.id));

/** The suspension that stands. */
export async function standingSuspension(issueId: string): Promise<RequestRow | undefined> {
  const [row] = await db
    .select()
    .from(requests)
    .where(
      and(
        eq(requests.issueId, issueId),
        eq(requests.kind, "suspension"),
        eq(requests.decision, "granted"),
        isNull(requests.endedAt),
      ),
    );
  return row;
}

/**
 * The latest day to which extensions and suspensions of a round have led; null where none has.
 * A plan or another lead must not take it back.
 */
export async function prolongedTo({ id, round }: Pick<IssueRow, "id" | "round">): Promise<Day | null> {
  const [row] = await db
    .select({ day: requests.dueAfter })
    .from(requests)
    .where(
      and(
        eq(requests.issueId, id),
        eq(requests.round, round),
        isNotNull(requests.dueAfter),
        or(isNotNull(requests.decidedAt), isNotNull(requests.endedAt)),
      ),
    )
    .orderBy(desc(requests.dueAfter))
    .limit(1);
  return row?.day ?? null;
}

/**
 * A plan's own day after what was granted since it was filed, in the order of that: an extension
 * leads beyond it, and it moves by the days that a suspension stood, as the lead's day did.
 */
export async function planDayNow(
  { id, round }: Pick<IssueRow, "id" | "round">,
  filed: { dueDay: Day; createdAt: Date },
  calendar: Calendar,
): Promise<Day> {
  const rows = await db
    .select()
    .from(requests)
    .where(and(eq(requests.issueId, id), eq(requests.round, round), isNotNull(requests.dueAfter)));
  const moves = rows
    .map((row) => ({ row, at: row.endedAt ?? row.decidedAt ?? row.askedAt }))
    .filter(({ at }) => at > filed.createdAt)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .flatMap(({ row: { kind, beganDay, dueAfter }, at }): DayMove[] => {
      if (kind === "suspension") return [{ kind, from: beganDay ?? dayOf(at), until: dayOf(at) }];
      return dueAfter ? [{ kind: "extension", to: dueAfter }] : [];
    });
  return dayAfterMoves(calendar, filed.dueDay, moves);
}

/** The later of two days. */
export const later = (one: Day | null, other: Day | null): Day | null =>
  one === null ? other : other === null || one > other ? one : other;

/** As a column of lists: an extension was granted in this round. */
export const extendedInRound = (): SQL<boolean> =>
  sql<boolean>`exists (select 1 from ${requests} where ${requests.issueId} = ${issues.id}
    and ${requests.kind} = 'extension' and ${requests.decision} = 'granted' and ${requests.round} = ${issues.round})`.mapWith(
    Boolean,
  );

/** When suspensions ended that moved the next step of these issues, the last of each. */
export async function lastResumed(): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .select({ id: requests.issueId, at: requests.endedAt })
    .from(requests)
    .where(and(eq(requests.kind, "suspension"), inArray(requests.decision, ["granted"]), isNotNull(requests.endedAt)))
    .orderBy(asc(requests.endedAt));
  return new Map(rows.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])));
}
