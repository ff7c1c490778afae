import { boolean, index, primaryKey, table, text, timestamp } from "../dialect";

/**
 * Every closing of a found issue, and whether it was handed in in time; written with the closing and ended
 * with the reopening, for the issue's own days go on. `features/issues/commands/closings` makes anew
 * those that stand.
 */
export const closings = table(
  "closings",
  {
    issueId: text().notNull(),
    foundAt: timestamp().notNull(),
    closedAt: timestamp().notNull(),
    /** Null while it is closed. */
    reopenedAt: timestamp(),
    jurisdiction: text().notNull(),
    /** By the day first assigned. */
    byOriginal: boolean().notNull(),
    /** By the day that extensions and suspensions led to. */
    withExtensions: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.issueId, t.closedAt], name: "closings_pk" }),
    // With all that a count asks, so that it never reads the rows.
    index("closings_found_idx").on(
      t.foundAt,
      t.closedAt,
      t.reopenedAt,
      t.jurisdiction,
      t.byOriginal,
      t.withExtensions,
      t.issueId,
    ),
  ],
);
