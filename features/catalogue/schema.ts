import { z } from "zod";
import { isDay } from "@/domain/calendar";
import type { ContradictionCode } from "@/domain/guide";
import { filterWords } from "@/features/search-entries/schema";

export const importKinds = ["units", "tasks", "guides", "aspects", "holidays", "accounts"] as const;
export type ImportKind = (typeof importKinds)[number];

/** What an import has to say of a file, worded under `import.finding.*`. */
export const findingCodes = [
  "empty",
  "spreadsheet",
  "undecodable",
  "tooLarge",
  "damaged",
  "badQuote",
  "noRows",
  "otherList",
  "missingColumn",
  "unknownColumn",
  "doubleColumn",
  "cellCount",
  "missing",
  "tooLong",
  "badCode",
  "notNumber",
  "tooBig",
  "notBoolean",
  "notDay",
  "notOneOf",
  "duplicate",
  "sameName",
  "unknownUnit",
  "unknownTask",
  "cycle",
  "secondCity",
  "cityWithParent",
  "withoutParent",
  "wrongParent",
  "wrongCounterpart",
  "moved",
  "keepsRecords",
  "newCategory",
  "sameTitle",
  "dayInFuture",
  "makeUpOnWorkday",
  "yearNotPublished",
  "badUsername",
  "twoNames",
  "accountDiffers",
  "accountDisabled",
  "rootOnly",
  "mixedRoles",
  "retiredUnit",
  "notToOneself",
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  /** An error stops the import; a warning is taken as filed. */
  level: "error" | "warning";
  /** A contradiction of a guide is worded as on its page. */
  code: FindingCode | ContradictionCode;
  /** As a spreadsheet counts: the header is row 1. Missing where the whole file is meant. */
  row?: number;
  /** Of the row, where it could be read. */
  key?: string;
  column?: string;
  values?: Record<string, string | number>;
}

export type Entry<Row> = { row: number; value: Row };

export interface Change {
  what: "created" | "changed" | "removed";
  key: string;
  /** Missing for what the file no longer lists. */
  row?: number;
  columns: { column: string; from: string; to: string }[];
}

/** The first password of an account that was created: shown once, and nowhere else. */
export interface Issued {
  username: string;
  password: string;
}

/** Open issues that a calendar would warn on another day, or give another day for the next step. */
export interface CalendarEffect {
  warns: number;
  steps: number;
  beside: number; // days to decide requests, and for partners to sign
}

export interface ImportReport {
  kind: ImportKind;
  /** Stands for the very file and what it would change; applying by it does that and nothing else. */
  seal: string;
  effect: CalendarEffect | null;
  encoding: string | null;
  rows: number;
  findings: Finding[];
  changes: Change[];
  unchanged: number;
  applied: boolean;
  issued: Issued[];
}
export const isImportReport = (said: unknown): said is ImportReport =>
  typeof said === "object" && said !== null && "seal" in said && "findings" in said;

const code = z
  .string()
  .trim()
  .max(40)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, { error: "code" });
const version = z.number().int();
const line = (max: number) => z.string().trim().max(max).default("");
const needed = (max: number) => z.string().trim().min(1).max(max);
const reference = z
  .string()
  .max(40)
  .nullish()
  .transform((value) => value || null);
const count = (max: number) =>
  z
    .number()
    .int()
    .min(0)
    .max(max)
    .nullish()
    .transform((value) => value ?? null);

const unitFields = {
  name: needed(100),
  shortName: needed(40),
  nameEn: line(200),
  parent: reference,
  counterpart: reference,
};
export const newUnitInput = z.strictObject({ code, kind: z.enum(["county", "zone", "bureau"]), ...unitFields });
export const unitInput = z.strictObject({ code, version, ...unitFields });
export const retireInput = z.strictObject({ code, version, reason: needed(500) });
export const restoreInput = z.strictObject({ code, version });

export const taskInput = z
  .strictObject({
    code,
    version,
    category: needed(30),
    title: needed(200),
    titleEn: line(300),
    leadUnit: z.string().min(1).max(40),
    serviceType: line(40),
    audience: line(40),
    statutoryDays: count(3650),
    promisedDays: count(3650),
    maxVisits: count(99),
    onlineDepth: line(40),
    source: line(500),
    highFrequency: z.boolean(),
  })
  .refine(
    ({ statutoryDays, promisedDays }) =>
      statutoryDays === null || promisedDays === null || promisedDays <= statutoryDays,
    { path: ["promisedDays"], error: "promiseOverStatutory" },
  );

export type TaskInput = z.output<typeof taskInput>;

export const aspectsInput = z.strictObject({
  /** The newest version, from which this one was drafted. */
  base: version,
  takesEffect: z.string().refine(isDay, { error: "day" }),
  aspects: z
    .array(
      z.strictObject({
        /** Empty for a new question. */
        code: line(40),
        question: needed(100),
        questionEn: line(200),
        explanation: line(500),
        explanationEn: line(1000),
      }),
    )
    .min(1)
    .max(60),
});

const words = filterWords.optional().catch(undefined);
/** The task list's address; what makes no sense in it is taken as not given. */
export const tasksFilter = z.object({
  q: words,
  category: words,
  unit: words,
  state: z.enum(["inUse", "retired"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type TasksFilter = z.output<typeof tasksFilter>;
