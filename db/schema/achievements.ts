import { outcomeKinds } from "@/domain/outcome";
import { index, integer, primaryKey, table, text, timestamp } from "../dialect";

/**
 * Accepted outcomes for as long as their issue was closed, with what figures ask of them beside; written
 * with the closing and ended with the reopening. `features/issues/commands/achievements` makes it anew.
 */
export const achievements = table(
  "achievements",
  {
    outcomeId: text().notNull(),
    issueId: text().notNull(),
    foundAt: timestamp().notNull(),
    closedAt: timestamp().notNull(),
    /** Null while it is closed. */
    reopenedAt: timestamp(),
    jurisdiction: text().notNull(),
    task: text().notNull(),
    /** The lead that brought it. */
    lead: text().notNull(),
    kind: text({ enum: outcomeKinds }).notNull(),
    /** Submission, result and outcome: in the order of the text, the earliest first. */
    place: text().notNull(),
    before: integer().notNull(),
    after: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.outcomeId, t.closedAt], name: "achievements_pk" }),
    index("achievements_issue_idx").on(t.issueId),
    // With all that a sum asks, so that it never reads the rows.
    index("achievements_found_idx").on(
      t.foundAt,
      t.closedAt,
      t.reopenedAt,
      t.jurisdiction,
      t.task,
      t.kind,
      t.lead,
      t.place,
      t.before,
      t.after,
    ),
  ],
);
