import { stringify } from "csv-stringify/sync";

export type Cell = string | number | null;

/**
 * A table as CSV that Chinese spreadsheets open by double click: UTF-8 with its mark, Windows
 * line ends. What would run as a formula is text.
 */
export const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([header, ...rows] as string[][], {
    bom: true,
    record_delimiter: "windows",
    quoted_match: /[\r\n]/, // else only a whole line end is quoted
    escape_formulas: true,
  });

/** A file to be kept, named in Chinese. */
export const attachment = (name: string, type: string) => ({
  "content-type": type,
  "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  "cache-control": "no-store",
});
