import { asc, eq } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import {
  events,
  files,
  issuePartners,
  issuePasses,
  issues,
  outcomes,
  plans,
  progressReports,
  proposals,
  results,
  spans,
} from "@/db/schema";
import { finalStates } from "@/domain/issue";
import type { Row } from "./insert-rows";

type Issue = typeof issues.$inferSelect;
export type Span = typeof spans.$inferSelect;
export type Event = typeof events.$inferSelect;

/** An issue that commands have made, with everything that hangs on it. */
export interface Template {
  issue: Issue;
  /** Rows of other tables, each after those that it refers to. */
  records: [PgTable, Row[]][];
  spans: Span[];
  /** In their own order. */
  events: Event[];
  ended: boolean;
}

const recorded = [files, issuePartners, issuePasses, proposals, plans, progressReports, results, outcomes];

export function byKey<R>(rows: readonly R[], keyOf: (row: R) => string | null): Map<string, R[]> {
  const lists = new Map<string, R[]>();
  for (const row of rows) {
    const key = keyOf(row) ?? "";
    const list = lists.get(key);
    if (list) list.push(row);
    else lists.set(key, [row]);
  }
  return lists;
}

/** All issues there are, those that were merged behind those they were merged into. */
export async function templates(): Promise<Template[]> {
  const all = await db.select().from(issues).orderBy(asc(issues.createdAt), asc(issues.id));
  const lists: [PgTable, Map<string, Row[]>][] = [];
  for (const table of recorded) {
    const rows = await db.select().from(table).orderBy(asc(table.issueId));
    lists.push([table, byKey<Row>(rows, ({ issueId }) => issueId as string | null)]);
  }
  const stays = byKey(await db.select().from(spans).where(eq(spans.subjectType, "issue")), (row) => row.subjectId);
  const told = byKey(
    await db
      .select()
      .from(events)
      .where(eq(events.subjectType, "issue"))
      .orderBy(asc(events.subjectId), asc(events.sequence)),
    (row) => row.subjectId,
  );
  return all
    .map((issue) => ({
      issue,
      records: lists.map(([table, rows]): [PgTable, Row[]] => [table, rows.get(issue.id) ?? []]),
      spans: stays.get(issue.id) ?? [],
      events: told.get(issue.id) ?? [],
      ended: (finalStates as readonly string[]).includes(issue.state),
    }))
    .sort((a, b) => Number(a.issue.mergedInto !== null) - Number(b.issue.mergedInto !== null));
}
