import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { spans } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { type IssueMove, issueMoveNames } from "@/domain/issue";
import { type Way, wayOf } from "@/domain/way";
import { workingCalendar } from "@/features/calendar/queries";
import type { HistoryEntry } from "./history";
import type { IssueRow } from "./subject";

const isMove = (type: string): type is IssueMove => (issueMoveNames as readonly string[]).includes(type);

/** The way of an issue so far; the caller has loaded it, and its history, for its viewer. */
export async function issueWay(
  { id, brought }: Pick<IssueRow, "id" | "brought">,
  history: readonly HistoryEntry[],
  now: Date,
): Promise<Way> {
  const [stretches, calendar] = await Promise.all([
    db
      .select()
      .from(spans)
      .where(and(eq(spans.subjectType, "issue"), eq(spans.subjectId, id)))
      .orderBy(asc(spans.startedAt), asc(spans.id)),
    workingCalendar(),
  ]);
  const moves = history.flatMap(({ event, at }) =>
    isMove(event.type) ? [{ move: event.type, from: event.from, to: event.to, at }] : [],
  );
  return wayOf({ spans: stretches, moves, brought }, calendar, dayOf(now));
}
