import { instructionNoteKinds, instructionStates, instructionTargets } from "@/domain/instruction";
import { index, integer, table, text, timestamp } from "../dialect";
import { tasks } from "./catalogue";
import { issues } from "./issues";
import { units } from "./units";

/** A leader's words to one unit (批示); what was written to several at once shares its batch. */
export const instructions = table(
  "instructions",
  {
    id: text().primaryKey(),
    batch: text().notNull(),
    state: text({ enum: instructionStates }).notNull(),
    /** Counts every change; moves are conditional on it. */
    version: integer().notNull().default(1),
    /** What it is attached to. */
    about: text({ enum: instructionTargets }).notNull(),
    issueId: text().references(() => issues.id, { onDelete: "restrict" }),
    taskCode: text().references(() => tasks.code, { onDelete: "restrict" }),
    /** To which unit it is addressed. */
    unit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    /** The unit as whose leader it was written. */
    fromUnit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    text: text().notNull(),
    writtenBy: text().notNull(),
    createdAt: timestamp().notNull(),
    stateSince: timestamp().notNull(),
    signDueDay: text().notNull(),
    /** Null where the leader set no day. */
    answerDay: text(),
    signedAt: timestamp(),
    signedBy: text(),
    /** The last answer. */
    answeredAt: timestamp(),
    closedAt: timestamp(),
  },
  (t) => [
    index("instructions_unit_idx").on(t.unit, t.state),
    index("instructions_from_idx").on(t.fromUnit, t.state),
    index("instructions_issue_idx").on(t.issueId),
    index("instructions_task_idx").on(t.taskCode),
    index("instructions_created_idx").on(t.createdAt),
  ],
);

/** Answers, and what the leader wrote to them. */
export const instructionNotes = table(
  "instruction_notes",
  {
    id: text().primaryKey(),
    instructionId: text()
      .notNull()
      .references(() => instructions.id, { onDelete: "cascade" }),
    kind: text({ enum: instructionNoteKinds }).notNull(),
    text: text().notNull(),
    by: text().notNull(),
    at: timestamp().notNull(),
  },
  (t) => [index("instruction_notes_idx").on(t.instructionId, t.at)],
);
