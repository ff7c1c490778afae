import { describe, expect, test } from "vitest";
import { gbk } from "@/test-support/gbk";
import { maxBytes, readCsv } from "./csv";

const utf8 = (text: string) => new TextEncoder().encode(text);
const text = "code,name\nFGW,市发改委\n";
const rows = [
  { row: 1, cells: ["code", "name"] },
  { row: 2, cells: ["FGW", "市发改委"] },
];
const withMark = (mark: number[], body: Uint8Array) => Uint8Array.from([...mark, ...body]);
const utf16le = (from: string) => Buffer.from(from, "utf16le");

describe("encodings", () => {
  test.each([
    ["utf-8", utf8(text)],
    ["utf-8", utf8(`\ufeff${text}`)],
    ["gb18030", gbk(text)],
    ["utf-16le", withMark([0xff, 0xfe], utf16le(text))],
    ["utf-16be", withMark([0xfe, 0xff], utf16le(text).swap16())],
    ["utf-16le", withMark([0xff, 0xfe], utf16le(text.replaceAll(",", "\t")))],
  ])("%s is read", (encoding, bytes) => {
    expect(readCsv(bytes)).toEqual({ encoding, rows });
  });

  test("UTF-8 with a broken byte is not taken for GBK, and the row is named", () => {
    const bytes = utf8("code,name\nFGW,市发改委\nJTJ,市教体局\nKJJ,市科技局\n");
    bytes[bytes.length - 3] = 0xff;
    expect(readCsv(bytes)).toEqual({ code: "damaged", row: 4 });
  });

  test.each([
    ["bytes that are no text", Uint8Array.of(0x80, 0x81, 0, 1, 2), "undecodable"],
    ["an .xlsx", utf8("PK\u0003\u0004rest"), "spreadsheet"],
    ["an .xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "spreadsheet"],
    ["nothing", utf8(""), "empty"],
    ["nothing but commas", utf8("\n,,\n\n"), "empty"],
  ])("%s", (_, bytes, code) => {
    expect(readCsv(bytes)).toEqual({ code });
  });

  test("a file past the limit is not looked into", () => {
    const bytes = new Uint8Array(maxBytes + 1);
    expect(readCsv(bytes)).toEqual({ code: "tooLarge", limit: maxBytes, bytes: maxBytes + 1 });
  });
});

describe("rows", () => {
  test("are counted as a spreadsheet counts, past empty ones, whatever ends a line", () => {
    expect(readCsv(utf8('a,b\r\n\r\n1,"x\r\ny"\n2, z \r\n'))).toMatchObject({
      rows: [
        { row: 1, cells: ["a", "b"] },
        { row: 3, cells: ["1", "x\r\ny"] },
        { row: 4, cells: ["2", "z"] },
      ],
    });
  });

  test("a quote that is not closed names its row", () => {
    expect(readCsv(utf8('a,b\n1,2\n3,"oops\n5,6\n'))).toEqual({ code: "badQuote", row: 3 });
  });
});
