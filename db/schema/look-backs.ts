import type { DrawRules } from "@/domain/draw";
import { issueKinds, severities } from "@/domain/issue";
import { lookBackStages, lookBackVerdicts } from "@/domain/look-back";
import { boolean, index, integer, json, primaryKey, table, text, timestamp, uniqueIndex } from "../dialect";
import { issues } from "./issues";
import { units } from "./units";

/** A draw of closed issues that are to be looked back at; with all that is needed to do it again. */
export const draws = table(
  "draws",
  {
    id: text().primaryKey(),
    stage: text({ enum: lookBackStages }).notNull(),
    day: text().notNull(),
    /** Days after closing, as it was set then. */
    daysAfter: integer().notNull(),
    /** What closed from when to when it went over, both included. */
    closedFrom: text().notNull(),
    closedTo: text().notNull(),
    rules: json<DrawRules>().notNull(),
    seed: text().notNull(),
    /** The day whose history gave the seed; null where there was none yet. */
    seedDay: text(),
    population: integer().notNull(),
    drawn: integer().notNull(),
    createdAt: timestamp().notNull(),
  },
  (t) => [uniqueIndex("draws_window_idx").on(t.stage, t.closedFrom)],
);

/** Whom a draw could have met, as they were when they were closed, in its order. */
export const drawMembers = table(
  "draw_members",
  {
    drawId: text()
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "cascade" }),
    round: integer().notNull(),
    unit: text().notNull(),
    kind: text({ enum: issueKinds }).notNull(),
    severity: text({ enum: severities }).notNull(),
    place: integer().notNull(),
    key: text().notNull(),
    drawn: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.drawId, t.issueId] })],
);

/** 回头看: a closed round that was drawn, to be walked anew by an inspector who neither passed nor closed it. */
export const lookBacks = table(
  "look_backs",
  {
    id: text().primaryKey(),
    drawId: text()
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "cascade" }),
    round: integer().notNull(),
    stage: text({ enum: lookBackStages }).notNull(),
    /** The lead that had it closed. */
    unit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    /** Who closed that round: not the one to look back. */
    closedBy: text().notNull(),
    dueDay: text().notNull(),
    drawnAt: timestamp().notNull(),
    /** Null while nobody has walked it. */
    verdict: text({ enum: lookBackVerdicts }),
    /** What was walked, step by step. */
    walked: text().notNull().default(""),
    /** What it took this time, as far as it was noted. */
    measured: json<Partial<Record<"documents" | "steps" | "days" | "visits", number>>>(),
    findings: text().notNull().default(""),
    walkedBy: text(),
    walkedAt: timestamp(),
  },
  (t) => [
    uniqueIndex("look_backs_round_idx").on(t.issueId, t.round, t.stage),
    index("look_backs_due_idx").on(t.verdict, t.dueDay),
    index("look_backs_unit_idx").on(t.unit, t.verdict),
  ],
);
