import { subjectTypes } from "@/domain/event";
import { index, integer, json, table, text, timestamp, uniqueIndex } from "../dialect";

/** Append-only, no foreign keys, hash-chained per subject. */
export const events = table(
  "events",
  {
    id: text().primaryKey(),
    subjectType: text({ enum: subjectTypes }).notNull(),
    subjectId: text().notNull(),
    /** 1, 2, 3 … within the subject. */
    sequence: integer().notNull(),
    at: timestamp().notNull(),
    actorId: text().notNull(),
    /** Name and unit as they were at that time. */
    actorName: text().notNull(),
    actorUnit: text().notNull(),
    type: text().notNull(),
    fromState: text(),
    toState: text(),
    particulars: json<Record<string, unknown>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    uniqueIndex("events_subject_sequence_idx").on(t.subjectId, t.sequence),
    index("events_at_idx").on(t.at),
    index("events_actor_idx").on(t.actorId, t.at),
  ],
);

/** How long a subject was in a state; written with the event, in the same transaction. */
export const spans = table(
  "spans",
  {
    id: text().primaryKey(),
    subjectType: text({ enum: subjectTypes }).notNull(),
    subjectId: text().notNull(),
    state: text().notNull(),
    /** The state before; null for the first span. */
    cameFrom: text(),
    startedAt: timestamp().notNull(),
    /** Null while it lasts. */
    endedAt: timestamp(),
  },
  (t) => [
    // With all that a question as of a day asks, so that it never reads the rows.
    index("spans_subject_idx").on(t.subjectId, t.startedAt, t.endedAt, t.state),
    index("spans_state_idx").on(t.subjectType, t.state, t.startedAt, t.endedAt, t.subjectId),
    index("spans_came_from_idx").on(t.cameFrom, t.startedAt, t.state, t.subjectId),
  ],
);

/** A day's seal over the newest link of every chain that grew that day, and over the seal before. */
export const anchors = table("anchors", {
  day: text().primaryKey(),
  /** Chains that grew that day. */
  heads: integer().notNull(),
  previousHash: text().notNull(),
  hash: text().notNull(),
  sealedAt: timestamp().notNull(),
});
