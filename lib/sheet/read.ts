import { type CellValue, readXlsx } from "hucre/xlsx";
import { type CsvProblem, maxBytes, readCsv, type Sheet } from "./csv";
import { unpacksWithin } from "./unpacked";

const longestList = 100_000;
/** A list of that length takes a fifth of it; a bomb takes gigabytes. */
const mostUnpacked = 100 * 1024 * 1024;

const written = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10); // a spreadsheet's day has no zone
  return String(value).trim();
};

/** A list as bureaus send it: an Excel workbook (its first sheet in sight), or CSV. */
export async function readSheet(bytes: Uint8Array): Promise<Sheet | CsvProblem> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip || bytes.length > maxBytes) return readCsv(bytes);
  if (!(await unpacksWithin(bytes, mostUnpacked))) return { code: "spreadsheet" };
  const book = await readXlsx(bytes, {
    sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    maxRows: longestList,
  }).catch(() => undefined);
  if (!book) return { code: "spreadsheet" };
  const cells = (book.sheets[0]?.rows ?? []).map((row) => row.map(written));
  const rows = cells.map((row, at) => ({ row: at + 1, cells: row })).filter((row) => row.cells.some(Boolean));
  const [header] = rows;
  if (!header) return { code: "empty" };
  const width = header.cells.findLastIndex(Boolean) + 1;
  // An empty cell at the end of a row is not there at all.
  const even = (row: string[]) => [...row, ...Array<string>(Math.max(0, width - row.length)).fill("")];
  header.cells = header.cells.slice(0, width);
  return { encoding: "xlsx", rows: rows.map(({ row, cells: of }) => ({ row, cells: even(of) })) };
}
