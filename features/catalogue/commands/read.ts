import type { z } from "zod";
import { type CsvProblem, readCsv, type Sheet } from "@/lib/sheet/csv";
import type { Entry, Finding, FindingCode } from "../schema";

export interface Reading<Row> {
  encoding: string | null;
  entries: Entry<Row>[];
  findings: Finding[];
  /** Keys of rows that are wrong in themselves. */
  unread: Set<string>;
}

const error = (code: FindingCode, more: Omit<Finding, "level" | "code"> = {}): Finding => ({
  level: "error",
  code,
  ...more,
});

function headerFindings(header: readonly string[], columns: readonly string[]): Finding[] {
  const missing = columns.filter((column) => !header.includes(column));
  // Another list altogether: to name each column that it lacks would say nothing.
  if (missing.length > columns.length / 2) return [error("otherList")];
  return [
    ...missing.map((column) => error("missingColumn", { row: 1, column })),
    ...columns
      .filter((column) => header.indexOf(column) !== header.lastIndexOf(column))
      .map((column) => error("doubleColumn", { row: 1, column })),
    ...header
      .filter((column) => column && !columns.includes(column))
      .map((column): Finding => ({ level: "warning", code: "unknownColumn", row: 1, column })),
  ];
}

/** What zod says of a cell: the message is the code, limits and options are its values. */
function cellFinding(issue: z.core.$ZodIssue, row: number): Finding {
  const values: Record<string, string | number> = { ...(issue.code === "custom" ? issue.params : {}) };
  if (issue.code === "too_big") values.maximum = Number(issue.maximum);
  return error(issue.message as FindingCode, { row, column: String(issue.path[0]), values });
}

/** What names a row, in one text. */
export const keyText = (row: Record<string, unknown>, columns: readonly string[]): string =>
  columns.map((column) => String(row[column])).join(" ");

/** Rows of the schema's kind out of a file, and everything that is wrong with it by row and column. */
export function readEntries<S extends z.ZodObject>(
  list: Uint8Array | Sheet | CsvProblem,
  schema: S,
  keyColumns: readonly (keyof z.output<S> & string)[],
): Reading<z.output<S>> {
  const sheet = list instanceof Uint8Array ? readCsv(list) : list;
  if ("code" in sheet) {
    const { code, row, ...values } = { row: undefined, ...sheet };
    return { encoding: null, entries: [], findings: [error(code, { row, values })], unread: new Set() };
  }
  const [first, ...body] = sheet.rows;
  const header = (first?.cells ?? []).map((name) => name.toLowerCase());
  const columns = Object.keys(schema.shape);
  const findings = headerFindings(header, columns);
  const unread = new Set<string>();
  const reading: Reading<z.output<S>> = { encoding: sheet.encoding, entries: [], findings, unread };
  if (findings.some(({ level }) => level === "error")) return reading;
  if (body.length === 0) findings.push(error("noRows"));

  const seen = new Map<string, number>();
  for (const { row, cells } of body) {
    if (cells.length < header.length || cells.slice(header.length).some(Boolean)) {
      findings.push(error("cellCount", { row, values: { expected: header.length, found: cells.length } }));
      unread.add(keyColumns.map((column) => cells[header.indexOf(column)] ?? "").join(" "));
      continue;
    }
    const record = Object.fromEntries(columns.map((column) => [column, cells[header.indexOf(column)]]));
    const parsed = schema.safeParse(record);
    if (!parsed.success) {
      findings.push(...parsed.error.issues.map((issue) => cellFinding(issue, row)));
      unread.add(keyText(record, keyColumns));
      continue;
    }
    const key = keyText(parsed.data, keyColumns);
    const other = seen.get(key);
    if (other !== undefined) {
      findings.push(error("duplicate", { row, column: keyColumns[0], values: { value: key, other } }));
      continue;
    }
    seen.set(key, row);
    reading.entries.push({ row, value: parsed.data });
  }
  return reading;
}
