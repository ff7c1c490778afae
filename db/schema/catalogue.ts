import { boolean, index, integer, json, primaryKey, table, text, timestamp } from "../dialect";
import { units } from "./units";

/** The theme tasks (主题任务). Unknown fields are null and stay so. */
export const tasks = table(
  "tasks",
  {
    code: text().primaryKey(),
    category: text().notNull(),
    title: text().notNull(),
    titleEn: text().notNull().default(""),
    leadUnit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    serviceType: text().notNull().default(""),
    audience: text().notNull().default(""),
    statutoryDays: integer(),
    promisedDays: integer(),
    maxVisits: integer(),
    onlineDepth: text().notNull().default(""),
    source: text().notNull().default(""),
    highFrequency: boolean().notNull().default(false),
    /** Counts every change; a change on screen is conditional on it. */
    version: integer().notNull().default(1),
    /** Not walked any more from then on; walks and issues keep it. */
    retiredAt: timestamp(),
  },
  (t) => [index("tasks_lead_idx").on(t.leadUnit), index("tasks_category_idx").on(t.category)],
);

/** What is promised (办事指南). A changed guide is a new row; walks keep the one they were held against. */
export const guides = table(
  "guides",
  {
    id: text().primaryKey(),
    taskCode: text()
      .notNull()
      .references(() => tasks.code, { onDelete: "restrict" }),
    documents: integer(),
    steps: integer(),
    /** Working days; 0 is 即办. */
    promisedDays: integer(),
    statutoryDays: integer(),
    visits: integer(),
    online: boolean().notNull().default(false),
    mail: boolean().notNull().default(false),
    phone: text().notNull().default(""),
    documentNames: json<string[]>().notNull(),
    stepNames: json<string[]>().notNull(),
    fee: text().notNull().default(""),
    feeBasis: text().notNull().default(""),
    /** The day the bureau dated it. */
    updated: text(),
    note: text().notNull().default(""),
    importedAt: timestamp().notNull(),
    /** Null while this is the task's guide of today. */
    replacedAt: timestamp(),
  },
  (t) => [index("guides_task_idx").on(t.taskCode, t.replacedAt)],
);

/** The questions to check while walking, by version: an old walk keeps the questions it answered. */
export const aspects = table(
  "aspects",
  {
    version: integer().notNull(),
    code: text().notNull(),
    position: integer().notNull(),
    question: text().notNull(),
    questionEn: text().notNull().default(""),
    explanation: text().notNull().default(""),
    explanationEn: text().notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.version, t.code] })],
);

/** From which day a version is in force; one that is not listed was so from the start. */
export const aspectVersions = table("aspect_versions", {
  version: integer().primaryKey(),
  takesEffect: text().notNull(),
  publishedBy: text().notNull(),
  publishedAt: timestamp().notNull(),
});

/** Days that differ from the plain week, as the State Council published them. */
export const holidays = table("holidays", {
  date: text().primaryKey(),
  kind: text({ enum: ["off", "work"] }).notNull(),
  name: text().notNull(),
});
