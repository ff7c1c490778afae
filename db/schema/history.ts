import { sql } from "drizzle-orm";
import type { ChainFinding } from "@/domain/chain";
import { subjectTypes } from "@/domain/event";
import { index, integer, json, overAMonth, primaryKey, table, text, timestamp, uniqueIndex } from "../dialect";

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
    // For the audit viewer: whatever it is filtered by, the newest come from an index in their order.
    index("events_at_idx").on(t.at, t.id),
    index("events_actor_idx").on(t.actorId, t.at, t.id),
    index("events_unit_idx").on(t.actorUnit, t.at, t.id),
    index("events_type_idx").on(t.type, t.at, t.id),
    index("events_subject_type_idx").on(t.subjectType, t.at, t.id),
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
    // Who waited to be verified on a day: few, however long the history. Most wait for days, and are met
    // among those of a month; these are the others.
    index("spans_long_wait_idx")
      .on(t.startedAt, t.endedAt, t.subjectId)
      .where(sql`state = 'raised' and (ended_at is null or ${overAMonth(sql`started_at`, sql`ended_at`)})`),
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

/** The links that a day's seal covers: what was cut off or rewritten can be named. Their hash is the seal's. */
export const anchorHeads = table(
  "anchor_heads",
  {
    day: text().notNull(),
    subjectId: text().notNull(),
    sequence: integer().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.subjectId] }), index("anchor_heads_subject_idx").on(t.subjectId)],
);

/** A check of the chains by the auditor: how far it is, and what it found. Machine time. */
export const chainChecks = table(
  "chain_checks",
  {
    id: text().primaryKey(),
    startedBy: text().notNull(),
    startedAt: timestamp().notNull(),
    /** What is checked: everything, some days, one subject. */
    scope: json<{ from?: string; to?: string; subject?: string }>().notNull(),
    /** Events to be checked, as counted when it began. */
    total: integer().notNull(),
    chains: integer().notNull().default(0),
    events: integer().notNull().default(0),
    anchors: integer().notNull().default(0),
    /** At most a hundred; `found` counts them all. */
    findings: json<ChainFinding[]>().notNull(),
    found: integer().notNull().default(0),
    /** A running check says so now and then; one that is silent was interrupted. */
    aliveAt: timestamp().notNull(),
    finishedAt: timestamp(),
  },
  (t) => [index("chain_checks_started_idx").on(t.startedAt)],
);
