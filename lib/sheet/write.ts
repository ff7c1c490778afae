import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import { writeXlsxStream } from "hucre/xlsx";

export type Cell = string | number | null;

/**
 * A table as CSV that Chinese spreadsheets open by double click: UTF-8 with its mark, Windows
 * line ends. What would run as a formula is text.
 */
export const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  csvLines([header, ...rows], true);

const csvLines = (rows: readonly (readonly Cell[])[], bom: boolean): string =>
  stringify(rows as string[][], {
    bom,
    record_delimiter: "windows",
    quoted_match: /[\r\n]/, // else only a whole line end is quoted
    escape_formulas: true,
  });

type Pages = AsyncIterable<readonly (readonly Cell[])[]>;

/** The same for lists too long to be held at once: written while the next page is read. */
export function csvStream(header: readonly string[], pages: Pages): ReadableStream<Uint8Array> {
  async function* written() {
    yield Buffer.from(csvLines([header], true));
    for await (const rows of pages) if (rows.length > 0) yield Buffer.from(csvLines(rows, false));
  }
  return Readable.toWeb(Readable.from(written())) as ReadableStream<Uint8Array>;
}

/** As a workbook. Its cells are typed, so no text runs; what would, were it saved as CSV, is marked as text too. */
export function xlsxStream(name: string, header: readonly string[], pages: Pages): ReadableStream<Uint8Array> {
  async function* rows() {
    for await (const page of pages)
      for (const row of page) yield row.map((cell) => (typeof cell === "string" ? unformula(cell) : cell));
  }
  return writeXlsxStream(rows(), {
    name,
    columns: header.map((head) => ({ header: head })),
    freezePane: { rows: 1 },
  });
}

/** The same signs that `escape_formulas` takes for a formula's beginning. */
const unformula = (text: string): string => (/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text);

/** A file to be kept, named in Chinese. */
export const attachment = (name: string, type: string) => ({
  "content-type": type,
  "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  "cache-control": "no-store",
});
