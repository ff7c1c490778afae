import { sides } from "@/domain/figures";
import { totalParts, totalStages } from "@/domain/totals";
import { integer, primaryKey, table, text } from "../dialect";

/**
 * Found issues by stage, as changes of a day and of a month: the sum of all until a day is how many
 * there were as of it. Written with span and event; `features/issues/commands/totals` makes it anew.
 */
export const issueTotals = table(
  "issue_totals",
  {
    part: text({ enum: totalParts }).notNull(),
    grain: text({ enum: ["day", "month"] }).notNull(),
    /** The day or the month of the change. */
    at: text().notNull(),
    /** In which they were found, `YYYY-MM`. */
    foundMonth: text().notNull(),
    /** Of the jurisdiction, fixed when raised. */
    side: text({ enum: sides }).notNull(),
    /** The raising unit, or the category; empty for none. */
    key: text().notNull(),
    stage: text({ enum: totalStages }).notNull(),
    closedMonth: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.part, t.grain, t.at, t.foundMonth, t.side, t.key, t.stage, t.closedMonth],
      name: "issue_totals_pk",
    }),
  ],
);
