import { describe, expect, test } from "vitest";
import { guideRow } from "./import-guides";
import { holidayRow } from "./import-holidays";
import { taskRow } from "./import-tasks";
import { unitRow } from "./import-units";
import { readEntries } from "./read";

const bytes = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));
const head = "code,name_zh,short_zh,name_en,kind,parent,counterpart";
const units = (...lines: string[]) => readEntries(bytes(head, ...lines), unitRow, ["code"]);

describe("the header", () => {
  test("missing columns are named, and no row is read", () => {
    const reading = readEntries(bytes("code,name_zh,short_zh,name_en,kind", "CZ,池州市,池州市,,city"), unitRow, [
      "code",
    ]);
    expect(reading.entries).toEqual([]);
    expect(reading.findings).toEqual([
      { level: "error", code: "missingColumn", row: 1, column: "parent" },
      { level: "error", code: "missingColumn", row: 1, column: "counterpart" },
    ]);
  });

  test("another list is said to be one, in one finding", () => {
    const file = bytes("编号,姓名,code,电话", "1,张三,x,0566");
    expect(readEntries(file, taskRow, ["code"]).findings).toEqual([{ level: "error", code: "otherList" }]);
  });

  test("unknown columns are a warning, in any order and case", () => {
    const file = bytes("备注,Date,KIND,name_zh", "x,2023-01-01,off,元旦");
    expect(readEntries(file, holidayRow, ["date"])).toMatchObject({
      entries: [{ row: 2, value: { date: "2023-01-01", kind: "off", name_zh: "元旦" } }],
      findings: [{ level: "warning", code: "unknownColumn", row: 1, column: "备注" }],
    });
  });

  test("a column twice is an error", () => {
    const { findings } = readEntries(bytes("date,kind,name_zh,kind", "2023-01-01,off,元旦,work"), holidayRow, ["date"]);
    expect(findings).toEqual([{ level: "error", code: "doubleColumn", row: 1, column: "kind" }]);
  });

  test("alone it is no list", () => {
    expect(units().findings).toEqual([{ level: "error", code: "noRows" }]);
  });

  test("an empty file and a broken quote are told", () => {
    expect(readEntries(bytes(""), unitRow, ["code"]).findings).toEqual([
      { level: "error", code: "empty", row: undefined, values: {} },
    ]);
    expect(units('CZ,"池州市,池州市,,city,,').findings).toEqual([
      { level: "error", code: "badQuote", row: 2, values: {} },
    ]);
  });
});

describe("cells", () => {
  test("each error has its row and column, and the good rows are still read", () => {
    const reading = units(
      "CZ,池州市,池州市,,city,,",
      "F/W,市发改委,市发改委,,bureau,CZ,",
      "JTJ,,市教体局,,bureau,CZ,",
      `KJJ,${"长".repeat(101)},市科技局,,office,CZ,`,
      "JXJ,市经信局,市经信局,,bureau",
      "CZ,池州市,池州市,,city,,",
    );
    expect(reading.findings).toEqual([
      { level: "error", code: "badCode", row: 3, column: "code", values: {} },
      { level: "error", code: "missing", row: 4, column: "name_zh", values: {} },
      { level: "error", code: "tooLong", row: 5, column: "name_zh", values: { maximum: 100 } },
      {
        level: "error",
        code: "notOneOf",
        row: 5,
        column: "kind",
        values: { options: "city、county、zone、bureau" },
      },
      { level: "error", code: "cellCount", row: 6, values: { expected: 7, found: 5 } },
      { level: "error", code: "duplicate", row: 7, column: "code", values: { value: "CZ", other: 2 } },
    ]);
    expect(reading.entries.map(({ row }) => row)).toEqual([2]);
    expect(reading.unread).toEqual(new Set(["F/W", "JTJ", "KJJ", "JXJ"]));
  });

  test("numbers and booleans", () => {
    const file = bytes(
      "code,category,title_zh,title_en,lead_bureau_zh,service_type,audience,statutory_days,promised_days,max_visits,online_depth,source,high_frequency",
      "A-001,甲,登记,,市监局,,,３,,0,,,TRUE",
      "A-002,甲,登记,,市监局,,,三天,-1,100,,,",
      "A-003,甲,登记,,市监局,,,1.5,,,,,否",
    );
    const { entries, findings } = readEntries(file, taskRow, ["code"]);
    expect(entries).toMatchObject([
      { row: 2, value: { statutory_days: 3, promised_days: null, max_visits: 0, high_frequency: true } },
    ]);
    expect(findings).toEqual([
      { level: "error", code: "notNumber", row: 3, column: "statutory_days", values: {} },
      { level: "error", code: "notNumber", row: 3, column: "promised_days", values: {} },
      { level: "error", code: "tooBig", row: 3, column: "max_visits", values: { maximum: 99 } },
      { level: "error", code: "notBoolean", row: 3, column: "high_frequency", values: {} },
      { level: "error", code: "notNumber", row: 4, column: "statutory_days", values: {} },
    ]);
  });

  test("days, also as spreadsheets rewrite them", () => {
    const day = (written: string) =>
      readEntries(bytes("date,kind,name_zh", `${written},off,元旦`), holidayRow, ["date"]);
    for (const written of ["2023-02-04", "2023/2/4", "2023年2月4日"])
      expect(day(written).entries[0]?.value.date).toBe("2023-02-04");
    for (const written of ["2023-02-30", "44961", ""])
      expect(day(written).findings).toEqual([{ level: "error", code: "notDay", row: 2, column: "date", values: {} }]);
  });

  test("names are split, an empty day is none", () => {
    const head =
      "task_code,documents,steps,promised_days,statutory_days,visits,online,mail,phone,document_names,step_names,fee,fee_basis,updated,note";
    const { entries } = readEntries(bytes(head, "A-001,,,,,,1,0,,申请书； 执照；,受理,,,,"), guideRow, ["task_code"]);
    expect(entries[0]?.value).toMatchObject({
      document_names: ["申请书", "执照"],
      step_names: ["受理"],
      updated: null,
      online: true,
    });
  });
});
