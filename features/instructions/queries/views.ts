import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { instructionNotes, instructions, issues, tasks } from "@/db/schema";
import { type Day, dayOf, workingDaysLeft } from "@/domain/calendar";
import { type InstructionMove, type InstructionNoteKind, instructionOwed } from "@/domain/instruction";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { personNames, unitNames } from "@/features/issues/queries/names";
import { visibleIssues } from "@/features/issues/queries/visible";
import { instructionOffers } from "./offers";
import { type InstructionRow, subjectOf } from "./subject";
import { visibleInstructions } from "./visible";

/** One instruction as a page shows it. */
export interface InstructionView {
  row: InstructionRow;
  unit: string;
  from: string;
  by: string;
  /** What it is attached to; an issue that this viewer may not see has neither name nor address. */
  about: { href: string; title: string; number: string | null } | null;
  signed: { at: Date; by: string; late: boolean } | null;
  /** By when the unit owes its next step. */
  due: { day: Day; left: number; late: boolean } | null;
  /** In the order of time. */
  notes: { id: string; kind: InstructionNoteKind; text: string; by: string; at: Date }[];
  offers: InstructionMove[];
}

const newestFirst = [desc(instructions.createdAt), desc(instructions.id)];

/** The instructions under a condition, as far as this viewer sees them, newest first unless told. */
export async function instructionViews(
  viewer: Viewer,
  condition: SQL | undefined,
  now: Date,
  { limit = 50, offset = 0, order = newestFirst }: { limit?: number; offset?: number; order?: SQL[] } = {},
): Promise<InstructionView[]> {
  const rows = await db
    .select()
    .from(instructions)
    .where(and(visibleInstructions(viewer), condition))
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const notes = await db
    .select()
    .from(instructionNotes)
    .where(inArray(instructionNotes.instructionId, ids))
    .orderBy(asc(instructionNotes.at), asc(instructionNotes.id));
  const [names, people, calendar, places] = await Promise.all([
    unitNames(rows.flatMap(({ unit, fromUnit }) => [unit, fromUnit])),
    personNames([...rows.flatMap(({ writtenBy, signedBy }) => [writtenBy, signedBy]), ...notes.map(({ by }) => by)]),
    workingCalendar(),
    placesOf(viewer, rows),
  ]);
  const today = dayOf(now);
  return Promise.all(
    rows.map(async (row) => {
      const owed = instructionOwed(row);
      return {
        row,
        unit: names.get(row.unit) ?? row.unit,
        from: names.get(row.fromUnit) ?? row.fromUnit,
        by: people.get(row.writtenBy) ?? "",
        about: places.get(row.issueId ?? row.taskCode ?? "") ?? null,
        signed: row.signedAt && {
          at: row.signedAt,
          by: people.get(row.signedBy ?? "") ?? "",
          late: dayOf(row.signedAt) > row.signDueDay,
        },
        due: owed === null ? null : { day: owed, left: workingDaysLeft(calendar, today, owed), late: owed < today },
        notes: notes
          .filter(({ instructionId }) => instructionId === row.id)
          .map(({ id, kind, text, by, at }) => ({ id, kind, text, at, by: people.get(by) ?? "" })),
        offers: instructionOffers(viewer, { row, subject: await subjectOf(row) }),
      };
    }),
  );
}

/** Issues and tasks that instructions are attached to, by id and code. */
async function placesOf(viewer: Viewer, rows: readonly InstructionRow[]) {
  const places = new Map<string, NonNullable<InstructionView["about"]>>();
  const issueIds = rows.flatMap(({ issueId }) => issueId ?? []);
  const codes = rows.flatMap(({ taskCode }) => taskCode ?? []);
  if (issueIds.length > 0)
    for (const { id, title, number } of await db
      .select({ id: issues.id, title: issues.title, number: issues.number })
      .from(issues)
      .where(and(inArray(issues.id, issueIds), visibleIssues(viewer))))
      places.set(id, { href: `/issues/${id}`, title, number });
  if (codes.length > 0)
    for (const { code, title } of await db
      .select({ code: tasks.code, title: tasks.title })
      .from(tasks)
      .where(inArray(tasks.code, codes)))
      places.set(code, { href: `/tasks/${code}`, title, number: code });
  return places;
}

/** What is attached to an issue, or to a task. */
export const instructionsOn = (
  viewer: Viewer,
  about: { issueId: string } | { taskCode: string },
  now: Date,
): Promise<InstructionView[]> =>
  instructionViews(
    viewer,
    "issueId" in about ? eq(instructions.issueId, about.issueId) : eq(instructions.taskCode, about.taskCode),
    now,
  );
