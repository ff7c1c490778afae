import { sql } from "drizzle-orm";
import { requestDecisions, requestKinds } from "@/domain/request";
import { index, integer, table, text, timestamp } from "../dialect";
import { issues } from "./issues";
import { units } from "./units";

/** What is asked for an issue beside its way: extension, suspension, another lead, the help of those above. */
export const requests = table(
  "requests",
  {
    id: text().primaryKey(),
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "cascade" }),
    round: integer().notNull(),
    kind: text({ enum: requestKinds }).notNull(),
    /** For which unit it is asked: the lead, a county, or the city. */
    unit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    askedBy: text().notNull(),
    askedAt: timestamp().notNull(),
    reason: text().notNull(),
    /** On what the reason rests. */
    basis: text().notNull().default(""),
    /** Which extension of the round it would be. */
    nth: integer().notNull().default(1),
    /** The day asked for: of an extension, or on which a suspension is expected to end. */
    askedDay: text(),
    /** Until what a suspension stands. */
    condition: text().notNull().default(""),
    /** Who should lead instead. */
    proposedUnit: text(),
    /** Of a referral to the province: to which office, under which number. */
    office: text().notNull().default(""),
    number: text().notNull().default(""),
    /** By when it is to be decided; null where an office outside answers. */
    decideBy: text(),
    decision: text({ enum: requestDecisions }),
    decidedBy: text(),
    decidedAt: timestamp(),
    decisionReason: text().notNull().default(""),
    /** What it did to the lead's due day. */
    dueBefore: text(),
    dueAfter: text(),
    /** Of a suspension that was granted: when it began by day, and how it ended. */
    beganDay: text(),
    endedAt: timestamp(),
    endedBy: text(),
    endReason: text().notNull().default(""),
  },
  (t) => [
    index("requests_issue_idx").on(t.issueId, t.kind, t.decision),
    index("requests_open_idx").on(t.kind, t.issueId, t.nth).where(sql`decision is null`),
    index("requests_standing_idx")
      .on(t.kind, t.issueId, t.askedDay)
      .where(sql`decision = 'granted' and ended_at is null`),
  ],
);
