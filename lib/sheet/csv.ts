import { CsvError, parse } from "csv-parse/sync";

/** Larger files are not lists that somebody keeps by hand. */
export const maxBytes = 10 * 1024 * 1024;

export type CsvProblem =
  | { code: "empty" | "spreadsheet" | "undecodable" }
  | { code: "tooLarge"; limit: number; bytes: number }
  | { code: "damaged" | "badQuote"; row: number };

export interface Sheet {
  encoding: string;
  /** The cells as written, trimmed; the first row is the header. Row 1 is what a spreadsheet calls row 1. */
  rows: { row: number; cells: string[] }[];
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const rowAt = (text: string, at: number) => countOf(text.slice(0, at), /\n/g) + 1;

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * UTF-8 first, then what Chinese spreadsheets write: UTF-16 with its mark, GB18030 (GBK within).
 * GB18030 accepts almost any bytes, so a UTF-8 file with a few broken ones is told from it by
 * how much of it reads well.
 */
function decode(bytes: Uint8Array): { text: string; encoding: string } | CsvProblem {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return { code: "spreadsheet" }; // zip: .xlsx
  if (first === 0xd0 && second === 0xcf) return { code: "spreadsheet" }; // OLE: .xls
  const marked = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  const encoding = marked ?? (strictly(bytes, "utf-8") === undefined ? "gb18030" : "utf-8");
  if (encoding === "gb18030") {
    const loose = new TextDecoder("utf-8").decode(bytes);
    const broken = countOf(loose, /\ufffd/g);
    if (countOf(loose, /[\u4e00-\u9fff]/g) > 3 * broken)
      return { code: "damaged", row: rowAt(loose, loose.indexOf("\ufffd")) };
  }
  const text = strictly(bytes, encoding);
  // Control characters or private-use ones: bytes that were never this text.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (text === undefined || /[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff]/.test(text)) return { code: "undecodable" };
  return { text, encoding };
}

/** Excel's “Unicode text” is cut by tabs, other lists by semicolons: the header row decides. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return [",", "\t", ";"].reduce((best, next) => (header.split(next).length > header.split(best).length ? next : best));
}

/** Reads a CSV file as bureaus send it; a problem is one of the whole file. */
export function readCsv(bytes: Uint8Array): Sheet | CsvProblem {
  if (bytes.length > maxBytes) return { code: "tooLarge", limit: maxBytes, bytes: bytes.length };
  const decoded = decode(bytes);
  if ("code" in decoded) return decoded;
  const { text, encoding } = decoded;
  try {
    const records: string[][] = parse(text, {
      bom: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      delimiter: delimiterOf(text.replace(/^\ufeff/, "")),
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    });
    const rows = records.map((cells, at) => ({ row: at + 1, cells })).filter(({ cells }) => cells.some(Boolean));
    return rows.length > 0 ? { encoding, rows } : { code: "empty" };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { code: "badQuote", row: error.records === undefined ? 1 : Number(error.records) + 1 };
  }
}
