import { and, asc, eq, inArray } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { db, transaction } from "@/db/client";
import { events, issues, spans, walkAnswers, walkSteps, walks } from "@/db/schema";
import { newId } from "@/lib/id";
import { earlier, historyOf, sameRow } from "./copy-rows";
import { weeksOf } from "./deal";
import { insertRows, type Row } from "./insert-rows";
import { nextId } from "./many-ids";
import { byKey, type Event, type Span } from "./templates";

/** A walk finds more than one issue, and most issues of a large ledger come from elsewhere. */
const issuesOfWalk = 4;
const together = 250;

/** A walk that has ended, with what was recorded on it. */
interface WalkTemplate {
  walk: typeof walks.$inferSelect;
  steps: Row[];
  answers: Row[];
  spans: Span[];
  /** In their own order. */
  events: Event[];
}

async function walkTemplates(): Promise<WalkTemplate[]> {
  const ended = await db
    .select()
    .from(walks)
    .where(inArray(walks.state, ["concluded", "cancelled"]))
    .orderBy(asc(walks.createdAt), asc(walks.id));
  const steps = byKey(await db.select().from(walkSteps).orderBy(asc(walkSteps.position)), (row) => row.walkId);
  const answers = byKey(await db.select().from(walkAnswers), (row) => row.walkId);
  const stays = byKey(await db.select().from(spans).where(eq(spans.subjectType, "walk")), (row) => row.subjectId);
  const told = byKey(
    await db
      .select()
      .from(events)
      .where(and(eq(events.subjectType, "walk")))
      .orderBy(asc(events.subjectId), asc(events.sequence)),
    (row) => row.subjectId,
  );
  return ended.map((walk) => ({
    walk,
    steps: steps.get(walk.id) ?? [],
    answers: answers.get(walk.id) ?? [],
    spans: stays.get(walk.id) ?? [],
    events: told.get(walk.id) ?? [],
  }));
}

function rowsOf(template: WalkTemplate, weeks: number): [PgTable, Row[]][] {
  const names = new Map([[template.walk.id, newId()]]);
  for (const step of template.steps) names.set(String(step.id), nextId());
  const again = earlier(weeks, names);
  return [
    [walks, [sameRow({ ...template.walk }, again)]],
    [walkSteps, template.steps.map((row) => sameRow(row, again))],
    [walkAnswers, template.answers.map((row) => sameRow(row, again))],
    [spans, template.spans.map((row) => ({ ...sameRow({ ...row }, again), id: nextId() }))],
    [events, historyOf(template.events, "", again)],
  ];
}

/** Lets walks happen again in other weeks, until there is one for every so many issues. Gives the number of rows written. */
export async function growWalks(): Promise<number> {
  const missing = Math.floor((await db.$count(issues)) / issuesOfWalk) - (await db.$count(walks));
  const templates = missing > 0 ? await walkTemplates() : [];
  if (templates.length === 0) return 0;
  let written = 0;
  for (let at = 0; at < missing; at += together) {
    const rows = new Map<PgTable, Row[]>();
    for (let nth = at; nth < Math.min(missing, at + together); nth++) {
      const template = templates[nth % templates.length];
      if (!template) continue;
      for (const [table, more] of rowsOf(template, weeksOf(Math.floor(nth / templates.length) + nth, true)))
        rows.set(table, [...(rows.get(table) ?? []), ...more]);
    }
    await transaction(async (tx) => {
      for (const [table, list] of rows) {
        await insertRows(tx, table, list);
        written += list.length;
      }
    });
  }
  return written;
}
