import { aspectAnswers, walkChannels, walkManners, walkStates } from "@/domain/walk";
import { boolean, index, integer, json, primaryKey, table, text, timestamp } from "../dialect";
import { accounts } from "./accounts";
import { guides, tasks } from "./catalogue";
import { units } from "./units";

export const walks = table(
  "walks",
  {
    id: text().primaryKey(),
    version: integer().notNull().default(1),
    state: text({ enum: walkStates }).notNull(),
    taskCode: text()
      .notNull()
      .references(() => tasks.code, { onDelete: "restrict" }),
    /** The walker's unit. */
    unit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    /** The unit whose service is walked; differs from `unit` on a cross walk. */
    target: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    /** Of `unit`, fixed when planned. */
    jurisdiction: text().notNull(),
    headId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: "restrict" }),
    /** A colleague who records for the head; null when the head does. */
    recorderId: text().references(() => accounts.id, { onDelete: "restrict" }),
    manner: text({ enum: walkManners }).notNull(),
    channel: text({ enum: walkChannels }).notNull(),
    /** The day it is planned for. */
    plannedDay: text().notNull(),
    /** What is expected before setting out. */
    plan: text().notNull().default(""),
    guideId: text().references(() => guides.id, { onDelete: "restrict" }),
    aspectVersion: integer().notNull(),
    begunAt: timestamp(),
    /** The recorder is through; it waits for the head's tap. */
    readyAt: timestamp(),
    concludedAt: timestamp(),
    /** Days from application to result as experienced; null when not known yet. */
    daysTaken: integer(),
    daysTakenEditedAt: timestamp(),
    summary: text().notNull().default(""),
    summaryEditedAt: timestamp(),
    createdBy: text().notNull(),
    createdAt: timestamp().notNull(),
  },
  (t) => [
    // With who sees them, for the wall; for lists in their order and the counts of their tabs; and for
    // figures, which count the first of each unit, head and item: none reads the rows.
    index("walks_task_idx").on(t.taskCode, t.state, t.unit, t.target, t.concludedAt),
    index("walks_list_idx").on(t.state, t.plannedDay, t.id, t.unit, t.target, t.taskCode),
    index("walks_unit_idx").on(t.unit, t.state),
    index("walks_concluded_idx").on(t.concludedAt, t.jurisdiction, t.unit, t.headId, t.taskCode, t.id),
  ],
);

/** Steps (环节), recorded on a device and synced by their own ids. */
export const walkSteps = table(
  "walk_steps",
  {
    id: text().primaryKey(),
    walkId: text()
      .notNull()
      .references(() => walks.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    name: text().notNull(),
    minutes: integer(),
    waitingMinutes: integer(),
    trips: integer(),
    /** Names of the documents asked for. */
    documents: json<string[]>().notNull(),
    note: text().notNull().default(""),
    removed: boolean().notNull().default(false),
    /** When it was last typed on the device; the newer wins. */
    editedAt: timestamp().notNull(),
  },
  (t) => [index("walk_steps_walk_idx").on(t.walkId, t.position)],
);

/** The answers to the aspects; no row is 未查. */
export const walkAnswers = table(
  "walk_answers",
  {
    walkId: text()
      .notNull()
      .references(() => walks.id, { onDelete: "cascade" }),
    aspectCode: text().notNull(),
    /** Null when an answer was taken back. */
    answer: text({ enum: aspectAnswers }),
    editedAt: timestamp().notNull(),
  },
  (t) => [primaryKey({ columns: [t.walkId, t.aspectCode] })],
);

/** What “发现问题” left on the device; the id is its issue draft's, whose words it sets while it is a draft. */
export const walkFindings = table(
  "walk_findings",
  {
    id: text().primaryKey(),
    walkId: text()
      .notNull()
      .references(() => walks.id, { onDelete: "cascade" }),
    aspectCode: text(),
    stepId: text(),
    text: text().notNull().default(""),
    removed: boolean().notNull().default(false),
    editedAt: timestamp().notNull(),
  },
  (t) => [index("walk_findings_walk_idx").on(t.walkId)],
);
