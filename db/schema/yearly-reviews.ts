import { boolean, integer, table, text, timestamp, uniqueIndex } from "../dialect";
import { issues } from "./issues";

/** 年度复核 of a long-term issue by an inspector without a hand in it. */
export const yearlyReviews = table(
  "yearly_reviews",
  {
    id: text().primaryKey(),
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "cascade" }),
    round: integer().notNull(),
    /** The day on which it had lasted another year. */
    yearDay: text().notNull(),
    clean: boolean().notNull(),
    text: text().notNull(),
    reviewedBy: text().notNull(),
    reviewedAt: timestamp().notNull(),
  },
  (t) => [uniqueIndex("yearly_reviews_year_idx").on(t.issueId, t.round, t.yearDay)],
);
