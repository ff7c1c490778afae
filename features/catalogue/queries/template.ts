import { readFile } from "node:fs/promises";
import type { ImportKind } from "../schema";

/** A list to fill in: the columns, and one row that shows how; as spreadsheets open it by double click. */
export async function templateOf(kind: ImportKind): Promise<string> {
  const text = await readFile(`db/seed/templates/${kind}.csv`, "utf8");
  return `\ufeff${text.replace(/\n/g, "\r\n")}`;
}
