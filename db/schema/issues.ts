import { issueKinds, issueSources, issueStates, severities } from "@/domain/issue";
import { boolean, index, integer, latestFirst, primaryKey, table, text, timestamp } from "../dialect";
import { tasks } from "./catalogue";
import { units } from "./units";
import { walks } from "./walks";

export const issues = table(
  "issues",
  {
    id: text().primaryKey(),
    /** Given when first raised, `CZ-2026-0001`; null for a draft. */
    number: text().unique(),
    state: text({ enum: issueStates }).notNull(),
    /** Counts every change; moves are conditional on it. */
    version: integer().notNull().default(1),
    round: integer().notNull().default(1),
    title: text().notNull(),
    description: text().notNull().default(""),
    cause: text().notNull().default(""),
    severity: text({ enum: severities }).notNull().default("medium"),
    source: text({ enum: issueSources }).notNull(),
    kind: text({ enum: issueKinds }),
    taskCode: text().references(() => tasks.code, { onDelete: "restrict" }),
    /** Of the task, for filters and figures; null is the row “no task”. */
    category: text(),
    aspectVersion: integer(),
    aspectCode: text(),
    walkId: text().references(() => walks.id, { onDelete: "restrict" }),
    stepId: text(),
    raisingUnit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    /** Of the raising unit, fixed when raised. */
    jurisdiction: text().notNull(),
    leadUnit: text().references(() => units.code, { onDelete: "restrict" }),
    /** The raising unit brought its plan (自查自改) or the finished fix (当场整改) along. */
    brought: text({ enum: ["plan", "fix"] }),
    /** The assigned due day of round 1, kept for ever. */
    originalDueDay: text(),
    /** The assigned due day of this round. */
    roundDueDay: text(),
    /** What the lead's clock runs to: the plan's day, before there is one the assigned day. */
    dueDay: text(),
    /** Where the lead's clock began in this round. */
    startDay: text(),
    /** First day of the yellow light. */
    warnDay: text(),
    /** By when whoever holds it owes the next step; null where only `dueDay` rules. */
    stepDueDay: text(),
    percent: integer(),
    /** Plans and results returned in this round. */
    returns: integer().notNull().default(0),
    /** The day on which the lead's clock stopped: handed in, or its own part whole while only partners are open. */
    submittedDay: text(),
    suspended: boolean().notNull().default(false),
    mergedInto: text(),
    conclusion: text().notNull().default(""),
    createdBy: text().notNull(),
    createdAt: timestamp().notNull(),
    raisedAt: timestamp(),
    stateSince: timestamp().notNull(),
    closedAt: timestamp(),
  },
  (t) => [
    index("issues_state_idx").on(t.state, t.dueDay),
    // With what the ledger's counts and filters ask, so that they never read the rows: of one
    // jurisdiction, and of all.
    index("issues_jurisdiction_idx").on(
      t.jurisdiction,
      t.state,
      t.raisingUnit,
      t.leadUnit,
      t.category,
      t.kind,
      t.source,
      t.dueDay,
      t.raisedAt,
      t.id,
    ),
    index("issues_ledger_idx").on(
      t.state,
      t.raisingUnit,
      t.leadUnit,
      t.jurisdiction,
      t.category,
      t.taskCode,
      t.aspectCode,
      t.kind,
      t.source,
      t.dueDay,
      t.warnDay,
      t.submittedDay,
      t.returns,
      t.suspended,
      t.raisedAt,
      t.id,
    ),
    index("issues_raising_idx").on(t.raisingUnit, t.state),
    // The same by lead, for who sees what their unit answers for.
    index("issues_lead_idx").on(
      t.leadUnit,
      t.state,
      t.raisingUnit,
      t.jurisdiction,
      t.category,
      t.taskCode,
      t.aspectCode,
      t.kind,
      t.source,
      t.dueDay,
      t.warnDay,
      t.submittedDay,
      t.returns,
      t.suspended,
      t.raisedAt,
      t.id,
    ),
    // With who sees it, for the same reason; the wall asks each task for what is open and overdue.
    index("issues_category_idx").on(t.category, t.state, t.dueDay, t.raisingUnit, t.leadUnit, t.id),
    index("issues_source_idx").on(t.source, t.state, t.raisingUnit, t.leadUnit, t.id),
    index("issues_task_idx").on(
      t.taskCode,
      t.state,
      t.raisingUnit,
      t.leadUnit,
      t.dueDay,
      t.submittedDay,
      t.suspended,
      t.id,
    ),
    index("issues_walk_idx").on(t.walkId),
    index("issues_raised_idx").on(latestFirst(t.raisedAt)),
    index("issues_due_idx").on(t.dueDay),
  ],
);

/** Who passed or verified in a round (初审、核实); may not close that round. */
export const issuePasses = table(
  "issue_passes",
  {
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "cascade" }),
    round: integer().notNull(),
    accountId: text().notNull(),
    at: timestamp().notNull(),
  },
  (t) => [primaryKey({ columns: [t.issueId, t.round, t.accountId] })],
);

/** Merge or cancel, proposed by one inspector and decided by another. */
export const proposals = table(
  "proposals",
  {
    id: text().primaryKey(),
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "cascade" }),
    move: text({ enum: ["merge", "cancel"] }).notNull(),
    mergedInto: text(),
    reason: text().notNull(),
    proposedBy: text().notNull(),
    /** For whom, where a substitute proposed it: neither of the two confirms. */
    proposedFor: text(),
    proposedAt: timestamp().notNull(),
    decision: text({ enum: ["confirmed", "rejected", "lapsed"] }),
    decidedBy: text(),
    decidedAt: timestamp(),
  },
  (t) => [index("proposals_issue_idx").on(t.issueId, t.decidedAt)],
);

/** Running numbers by scope, `issue:CZ-2026`. */
export const counters = table("counters", {
  scope: text().primaryKey(),
  value: integer().notNull(),
});
