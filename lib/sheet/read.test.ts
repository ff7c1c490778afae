import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readSheet } from "./read";

const day = new Date("2023-02-14T00:00:00Z");

describe("a list out of a spreadsheet", () => {
  test("an Excel workbook gives its cells as text, rows as Excel counts them", async () => {
    const rows = [["code", "days", "on", "mail"], ["A-001", 12, day, true], [null], ["002", null, " x ", null]];
    const book = await writeXlsx({ sheets: [{ name: "任务", rows }] });
    expect(await readSheet(book)).toEqual({
      encoding: "xlsx",
      rows: [
        { row: 1, cells: ["code", "days", "on", "mail"] },
        { row: 2, cells: ["A-001", "12", "2023-02-14", "true"] },
        { row: 4, cells: ["002", "", "x", ""] },
      ],
    });
  });

  test("the first sheet in sight counts", async () => {
    const sheets = [
      { name: "a", hidden: true, rows: [["hidden"]] },
      { name: "b", rows: [["code"]] },
    ];
    expect(await readSheet(await writeXlsx({ sheets }))).toMatchObject({ rows: [{ cells: ["code"] }] });
  });

  test("an empty one is empty, a broken one is told, another zip too", async () => {
    const book = await writeXlsx({ sheets: [{ name: "a", rows: [] }] });
    expect(await readSheet(book)).toEqual({ code: "empty" });
    expect(await readSheet(book.slice(0, 400))).toEqual({ code: "spreadsheet" });
    expect(await readSheet(new TextEncoder().encode("PK\u0003\u0004 no workbook"))).toEqual({ code: "spreadsheet" });
  });

  test("CSV is read as before", async () => {
    expect(await readSheet(new TextEncoder().encode("code\nA"))).toMatchObject({ encoding: "utf-8" });
  });
});
