import { asc } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { tasks } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import { importing, seedFile } from "@/test-support/seed";

beforeEach(freshDatabase);

const stored = () => db.select().from(tasks).orderBy(asc(tasks.code));

describe("tasks", () => {
  const head =
    "code,category,title_zh,title_en,lead_bureau_zh,service_type,audience,statutory_days,promised_days,max_visits,online_depth,source,high_frequency";

  test("a changed row changes its columns and nothing else; the lead may be written short or as a code", async () => {
    await importing("units", seedFile("units"));
    await importing("tasks", seedFile("tasks"));
    const before = await stored();
    const report = await importing(
      "tasks",
      `${head}\nA-115,营商环境建设,食品生产许可,,市市场监管局,行政许可,企业,15,20,0,,新来源,是\n`,
    );
    expect(report.changes).toMatchObject([{ what: "changed", key: "A-115", row: 2 }]);
    expect(report.changes[0]?.columns).toContainEqual({ column: "statutory_days", from: "10", to: "15" });
    expect(report.findings).toMatchObject([
      { level: "warning", code: "promiseOverStatutory", row: 2, column: "promised_days" },
    ]);
    const after = await stored();
    expect(after.filter(({ code }) => code !== "A-115")).toEqual(before.filter(({ code }) => code !== "A-115"));
    expect(after.find(({ code }) => code === "A-115")).toMatchObject({ statutoryDays: 15, leadUnit: "SGJ" });
  });

  test("a new category and a title given twice are pointed out", async () => {
    await importing("units", seedFile("units"));
    await importing("tasks", seedFile("tasks"));
    const row = (code: string) => `${code},营商环境建没,某事,,SGJ,,,,,,,,否`;
    const { findings, applied } = await importing("tasks", [head, row("Z-1"), row("Z-2")].join("\n"));
    expect(applied).toBe(true);
    expect(findings.map(({ code, row, column, values }) => [code, row, column, values])).toEqual([
      ["newCategory", 2, "category", { value: "营商环境建没" }],
      ["newCategory", 3, "category", { value: "营商环境建没" }],
      ["sameTitle", 3, "title_zh", { other: 2 }],
    ]);
  });
});
