import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readCsv } from "./csv";
import { attachment, type Cell, csv, csvStream, xlsxStream } from "./write";

const cellsOf = (text: string) => {
  const sheet = readCsv(new TextEncoder().encode(text));
  if ("code" in sheet) throw new Error(sheet.code);
  return sheet.rows.map(({ cells }) => cells);
};

describe("a table as CSV", () => {
  test("begins with the mark by which spreadsheets know UTF-8", () => expect(csv(["编号"], [])).toBe("\ufeff编号\r\n"));

  test("keeps quotes, commas and lines within their cell", () =>
    expect(cellsOf(csv(["a", "b"], [['他说“行”,"好"', "一\n二"]]))).toEqual([
      ["a", "b"],
      ['他说“行”,"好"', "一\n二"],
    ]));

  test.each(["=1+1", "+8613800000000", "-2", "@SUM(A1)", "\tx", "\rx", "=cmd|' /C calc'!A0", "＝1+1"])(
    "%j is text",
    (formula) => expect(csv(["a"], [[formula]])).toMatch(/\r\n"?'/),
  );

  test("numbers stay numbers, nothing stays empty", () =>
    expect(csv(["a", "b"], [[-3, null]])).toBe("\ufeffa,b\r\n-3,\r\n"));
});

test("a file's name is written for every browser", () =>
  expect(attachment("问题台账 6月.csv", "text/csv")["content-disposition"]).toBe(
    "attachment; filename*=UTF-8''%E9%97%AE%E9%A2%98%E5%8F%B0%E8%B4%A6%206%E6%9C%88.csv",
  ));

describe("a list too long to be held at once", () => {
  const dangerous: Cell[][] = [
    ["=1+1", '他说“行”,"好"\n𠮷', 3],
    ["+8613800000000", "＝2", null],
  ];
  async function* pages() {
    yield dangerous.slice(0, 1);
    yield [];
    yield dangerous.slice(1);
  }
  const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
    new Uint8Array(await new Response(stream).arrayBuffer());

  test("is the same CSV as in one piece", async () => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      await bytesOf(csvStream(["a", "b", "c"], pages())),
    );
    expect(text).toBe(csv(["a", "b", "c"], dangerous));
  });

  test("is a workbook in which nothing runs", async () => {
    const { sheets } = await readXlsx(await bytesOf(xlsxStream("审计记录", ["a", "b", "c"], pages())));
    expect(sheets[0]?.name).toBe("审计记录");
    expect(sheets[0]?.rows.map((row) => [...row])).toEqual([
      ["a", "b", "c"],
      ["'=1+1", '他说“行”,"好"\n𠮷', 3],
      ["'+8613800000000", "'＝2", null],
    ]);
  });
});
