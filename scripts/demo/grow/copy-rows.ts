import type { PgTable } from "drizzle-orm/pg-core";
import { events, files, issues, spans } from "@/db/schema";
import { addDays } from "@/domain/calendar";
import type { IssueSource } from "@/domain/issue";
import { eventHash } from "@/features/history/queries";

import type { Copy } from "./deal";
import type { Row } from "./insert-rows";
import { nextId } from "./many-ids";

const msPerWeek = 7 * 86_400_000;
const day = /^\d{4}-\d{2}-\d{2}$/;
/** Which walk it was that found a copy is nowhere told, so what came from one comes from elsewhere. */
const elsewhere = ["inspection", "hotline", "citizen", "media", "other"] as const satisfies readonly IssueSource[];

/** How a copy's values come of those copied. */
export type Again = (value: unknown) => unknown;

/** The same value so many weeks earlier, and with the copy's own names in it. */
export function earlier(weeks: number, names: ReadonlyMap<string, string>): Again {
  const again = (value: unknown): unknown => {
    if (typeof value === "string") {
      if (value.length === 10 && day.test(value)) return addDays(value, -7 * weeks);
      return value.length > 40 ? value : (names.get(value) ?? value);
    }
    if (value instanceof Date) return new Date(value.getTime() - weeks * msPerWeek);
    if (Array.isArray(value)) return value.map(again);
    return value && typeof value === "object" ? sameRow(value as Row, again) : value;
  };
  return again;
}

export function sameRow(row: Row, again: Again): Row {
  const copied: Row = {};
  for (const name in row) copied[name] = again(row[name]);
  return copied;
}

/** All rows of one copy, by their tables, each table after those it refers to. */
export function rowsOf({ template, weeks, id, number, mergedInto }: Copy, at: number): [PgTable, Row[]][] {
  const { issue } = template;
  const names = new Map([[issue.id, id]]);
  if (issue.number && number) names.set(issue.number, number);
  if (issue.mergedInto && mergedInto) names.set(issue.mergedInto, mergedInto);
  for (const [, rows] of template.records)
    for (const row of rows) if (typeof row.id === "string") names.set(row.id, nextId());
  const again = earlier(weeks, names);
  const source = issue.source === "walk" ? (elsewhere[at % elsewhere.length] ?? "other") : issue.source;
  return [
    [issues, [{ ...sameRow(issue, again), source, walkId: null, stepId: null }]],
    ...template.records.map(([table, rows]): [PgTable, Row[]] => [
      table,
      // The bytes are there once, whoever shows them.
      rows.map((row) =>
        table === files ? { ...sameRow(row, again), key: row.key, stepId: null } : sameRow(row, again),
      ),
    ]),
    [spans, template.spans.map((span) => ({ ...sameRow({ ...span }, again), id: nextId() }))],
    [events, historyOf(template.events, source, again)],
  ];
}

/** The events told again and chained anew. */
export function historyOf(told: Copy["template"]["events"], source: string, again: Again): Row[] {
  let previousHash = "";
  return told.map((event) => {
    const { hash: _, ...row } = sameRow({ ...event }, again) as typeof event;
    if (row.type === "drafted") {
      const { task } = row.particulars;
      row.particulars = task === undefined ? { source } : { source, task };
    }
    const linked = { ...row, id: nextId(), previousHash };
    previousHash = eventHash(linked);
    return { ...linked, hash: previousHash };
  });
}
