import type { ContradictionCode } from "@/domain/guide";

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

export interface Entry<Row> {
  row: number;
  value: Row;
}

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

export interface ImportReport {
  kind: ImportKind;
  encoding: string | null;
  rows: number;
  findings: Finding[];
  changes: Change[];
  unchanged: number;
  applied: boolean;
  issued: Issued[];
}
