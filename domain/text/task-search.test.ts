import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { findTasks } from "./task-search";

const rows: Record<string, string>[] = parse(readFileSync("db/seed/tasks.csv"), { columns: true });
const tasks = rows.map((row) => ({ code: row.code ?? "", title: row.title_zh ?? "", titleEn: row.title_en ?? "" }));
const first = (words: string, most = 3) => findTasks(tasks, words, most).map(({ code }) => code);

test.each([
  ["开饭店", "C-003"],
  ["我要办营业执照", "A-006"],
  ["驾照", "D-034"],
  ["驾驶证", "D-034"],
  ["身份证丢了", "D-027"],
  ["社保卡", "D-009"],
  ["看病报销", "C-057"],
  ["二手车过户", "C-063"],
  ["孩子上学", "C-043"],
  ["房产证", "C-005"],
  ["a-115", "A-115"],
  ["passport", "D-032"],
  ["Opening a restaurant", "C-003"],
  ["食品经营许可", "A-116"],
  ["护", "D-032"],
])("%s finds %s", (words, code) => expect(first(words, 5)).toContain(code));

test("nothing for nothing, nor for words of another world", () => {
  expect(first("")).toEqual([]);
  expect(first("  ")).toEqual([]);
  expect(first("火星移民")).toEqual([]);
  expect(first("<script>")).toEqual([]);
});
