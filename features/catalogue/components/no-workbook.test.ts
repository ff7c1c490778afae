import { expect, test } from "vitest";
import { isNoWorkbook } from "./no-workbook";

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;

test("a file called .xlsx has to be one; a CSV is judged by its columns", () => {
  expect(isNoWorkbook("任务.xlsx", bytes("这不是表格"))).toBe(true);
  expect(isNoWorkbook("任务.XLSX", bytes(""))).toBe(true);
  expect(isNoWorkbook("任务.xlsx", bytes("PK\u0003\u0004"))).toBe(false);
  expect(isNoWorkbook("任务.xls", new Uint8Array([0xd0, 0xcf]).buffer)).toBe(false); // old: the server says what to do
  expect(isNoWorkbook("任务.csv", bytes("code"))).toBe(false);
});
