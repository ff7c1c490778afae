import { outcomeKinds } from "@/domain/outcome";
import { index, integer, primaryKey, table, text, timestamp, uniqueIndex } from "../dialect";
import { issues } from "./issues";

/** Rectification plans (整改方案): idea, measures, due day, responsible person. */
export const plans = table(
  "plans",
  {
    id: text().primaryKey(),
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "cascade" }),
    round: integer().notNull(),
    idea: text().notNull(),
    measures: text().notNull(),
    dueDay: text().notNull(),
    responsible: text().notNull(),
    /** `draft` may be prepared and saved before it is filed. */
    state: text({ enum: ["draft", "filed", "approved", "returned", "withdrawn"] }).notNull(),
    createdBy: text().notNull(),
    createdAt: timestamp().notNull(),
  },
  (t) => [index("plans_issue_idx").on(t.issueId, t.createdAt)],
);

export const progressReports = table(
  "progress_reports",
  {
    id: text().primaryKey(),
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "cascade" }),
    round: integer().notNull(),
    percent: integer().notNull(),
    text: text().notNull(),
    createdBy: text().notNull(),
    createdAt: timestamp().notNull(),
  },
  (t) => [index("progress_reports_issue_idx").on(t.issueId, t.createdAt)],
);

/** What was done, prepared by the liaison and signed with `submit`; one row a round and attempt. */
export const results = table(
  "results",
  {
    id: text().primaryKey(),
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "cascade" }),
    round: integer().notNull(),
    text: text().notNull(),
    /** 无量化成效, with its reason; empty where there are outcomes. */
    noOutcomeReason: text().notNull().default(""),
    state: text({ enum: ["draft", "submitted", "returned", "withdrawn", "accepted"] }).notNull(),
    createdBy: text().notNull(),
    createdAt: timestamp().notNull(),
    submittedAt: timestamp(),
  },
  (t) => [index("results_issue_idx").on(t.issueId, t.createdAt)],
);

/** By what closing texts that are alike find each other (`domain/text/closing-text.ts`). */
export const resultMarks = table(
  "result_marks",
  {
    resultId: text()
      .notNull()
      .references(() => results.id, { onDelete: "cascade" }),
    mark: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.resultId, t.mark] }), index("result_marks_mark_idx").on(t.mark, t.resultId)],
);

export const outcomes = table(
  "outcomes",
  {
    id: text().primaryKey(),
    resultId: text()
      .notNull()
      .references(() => results.id, { onDelete: "cascade" }),
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "cascade" }),
    kind: text({ enum: outcomeKinds }).notNull(),
    before: integer().notNull(),
    after: integer().notNull(),
    note: text().notNull().default(""),
  },
  (t) => [uniqueIndex("outcomes_result_kind_idx").on(t.resultId, t.kind), index("outcomes_issue_idx").on(t.issueId)],
);
