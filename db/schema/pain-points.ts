import {
  declineReasons,
  painPointChannels,
  painPointLanguages,
  painPointStates,
  quarantineReasons,
  replyKinds,
  satisfactionLevels,
} from "@/domain/pain-point";
import { boolean, index, integer, primaryKey, table, text, timestamp, uniqueIndex } from "../dialect";
import { tasks } from "./catalogue";
import { issues } from "./issues";
import { units } from "./units";

/** What citizens and companies tell (诉求). Their own words and who they are lie encrypted. */
export const painPoints = table(
  "pain_points",
  {
    id: text().primaryKey(),
    /** `SQ-2026-0001` */
    number: text().notNull().unique(),
    state: text({ enum: painPointStates }).notNull(),
    /** Counts every change; moves are conditional on it. */
    version: integer().notNull().default(1),
    round: integer().notNull().default(1),
    channel: text({ enum: painPointChannels }).notNull(),
    /** In which the citizen reads and is answered. */
    language: text({ enum: painPointLanguages }).notNull(),
    taskCode: text().references(() => tasks.code, { onDelete: "restrict" }),
    /** The hall or unit named; null is the city's inbox. */
    unit: text().references(() => units.code, { onDelete: "restrict" }),
    jurisdiction: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    /** Masked; the only text that lists, search and pages ever see. */
    text: text().notNull(),
    /** The words as told, encrypted. */
    original: text().notNull(),
    /** Encrypted; null when not given. */
    name: text(),
    phone: text(),
    /** Keyed digest of the words: finds the same told twice. */
    digest: text().notNull(),
    /** Keyed digest of the query code; the code itself is nowhere. */
    codeDigest: text().notNull(),
    /** Kept apart until an inspector has looked at it. */
    quarantined: boolean().notNull().default(false),
    quarantineReason: text({ enum: quarantineReasons }),
    /** Public only from here on. */
    releasedAt: timestamp(),
    releasedBy: text(),
    /** By when the citizen of this round hears from us, if only in between. */
    interimDueDay: text().notNull(),
    /** The first reply of this round. */
    respondedAt: timestamp(),
    mergedInto: text(),
    /** The office that is right for it. */
    transferredTo: text(),
    declineReason: text({ enum: declineReasons }),
    createdAt: timestamp().notNull(),
    stateSince: timestamp().notNull(),
  },
  (t) => [
    index("pain_points_inbox_idx").on(t.jurisdiction, t.state, t.interimDueDay),
    index("pain_points_task_idx").on(t.taskCode, t.state),
    index("pain_points_unit_idx").on(t.unit, t.state),
    index("pain_points_merged_idx").on(t.mergedInto),
    index("pain_points_released_idx").on(t.releasedAt),
    index("pain_points_digest_idx").on(t.digest),
    index("pain_points_created_idx").on(t.createdAt),
  ],
);

/** What the office writes to the citizen. */
export const painPointReplies = table(
  "pain_point_replies",
  {
    id: text().primaryKey(),
    painPointId: text()
      .notNull()
      .references(() => painPoints.id, { onDelete: "cascade" }),
    kind: text({ enum: replyKinds }).notNull(),
    round: integer().notNull(),
    /** Empty where the page words it by itself: a resolution. */
    text: text().notNull(),
    by: text().notNull(),
    at: timestamp().notNull(),
  },
  (t) => [index("pain_point_replies_idx").on(t.painPointId, t.at)],
);

/** The issues by which a pain point is put right; one that was merged goes on with its target. */
export const painPointIssues = table(
  "pain_point_issues",
  {
    painPointId: text()
      .notNull()
      .references(() => painPoints.id, { onDelete: "cascade" }),
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "restrict" }),
    round: integer().notNull(),
    linkedBy: text().notNull(),
    linkedAt: timestamp().notNull(),
    /** The issue was merged and its target stands for it, or the pain point came back. */
    endedAt: timestamp(),
  },
  (t) => [
    primaryKey({ columns: [t.painPointId, t.issueId, t.round] }),
    index("pain_point_issues_issue_idx").on(t.issueId, t.endedAt),
  ],
);

/** “Solved?” and how content, once a round; the words lie masked and, as said, encrypted. */
export const painPointVerdicts = table(
  "pain_point_verdicts",
  {
    id: text().primaryKey(),
    painPointId: text()
      .notNull()
      .references(() => painPoints.id, { onDelete: "cascade" }),
    /** What was judged: itself, or the one it was merged into; and the round of that one. */
    about: text().notNull(),
    round: integer().notNull(),
    solved: boolean().notNull(),
    level: text({ enum: satisfactionLevels }).notNull(),
    text: text().notNull().default(""),
    original: text(),
    at: timestamp().notNull(),
  },
  (t) => [uniqueIndex("pain_point_verdicts_round_idx").on(t.painPointId, t.about, t.round)],
);

/** “Not solved” or very discontent: an inspector decides, with a reason. */
export const reopeningRequests = table(
  "reopening_requests",
  {
    id: text().primaryKey(),
    /** The pain point that would be reopened. */
    painPointId: text()
      .notNull()
      .references(() => painPoints.id, { onDelete: "cascade" }),
    /** Whose citizen asks: its own, or that of one merged into it. */
    verdictId: text()
      .notNull()
      .references(() => painPointVerdicts.id, { onDelete: "cascade" }),
    round: integer().notNull(),
    askedAt: timestamp().notNull(),
    decision: text({ enum: ["granted", "refused"] }),
    reason: text().notNull().default(""),
    decidedBy: text(),
    decidedAt: timestamp(),
  },
  (t) => [index("reopening_requests_idx").on(t.painPointId, t.decidedAt)],
);
