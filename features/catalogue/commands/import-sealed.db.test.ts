import { writeXlsx } from "hucre/xlsx";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { tasks } from "@/db/schema";
import { admin, at, outcomeOf, security } from "@/test-support/account-stage";
import { insertAccount } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { issueIn, row } from "@/test-support/ledger";
import { importing, seedCatalogue, seedFile } from "@/test-support/seed";
import type { ImportKind, ImportReport } from "../schema";
import { changeTask } from "./change-task";
import { importFile } from "./import";

const bytes = (text: string) => new TextEncoder().encode(text);
const head =
  "code,category,title_zh,title_en,lead_bureau_zh,service_type,audience,statutory_days,promised_days,max_visits,online_depth,source,high_frequency";
const aTask = (title: string) => bytes(`${head}\nA-900,营商环境建设,${title},,SGJ,,,,,,,,否`);
const check = async (kind: ImportKind, file: Uint8Array): Promise<ImportReport> => {
  const result = await importFile(admin, at, { kind, bytes: file, apply: false });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const apply = (kind: ImportKind, file: Uint8Array, seal: string, by = admin) =>
  importFile(by, at, { kind, bytes: file, apply: true, seal });

beforeEach(async () => {
  await freshDatabase();
  await seedCatalogue();
});

it("applies just the file that was checked, and only while it would do the same", async () => {
  const { seal } = await check("tasks", aTask("新事项"));
  expect(outcomeOf(await apply("tasks", aTask("别的事项"), seal))).toBe("catalogueChanged");
  expect(outcomeOf(await apply("tasks", aTask("新事项"), seal, security))).toBe("notAllowed");
  expect(await db.$count(tasks)).toBe(409);
  expect(await apply("tasks", aTask("新事项"), seal)).toMatchObject({ ok: true, value: { applied: true } });
  expect(outcomeOf(await apply("tasks", aTask("新事项"), seal))).toBe("catalogueChanged"); // nothing is left to do

  const again = await check("tasks", aTask("改名事项"));
  expect(again.changes).toMatchObject([{ what: "changed", columns: [{ column: "title_zh", to: "改名事项" }] }]);
  const edited = { version: 1, category: "营商环境建设", title: "又改名", titleEn: "", leadUnit: "SGJ", source: "" };
  const blank = { serviceType: "", audience: "", statutoryDays: null, promisedDays: null, maxVisits: null };
  await changeTask(admin, at, { code: "A-900", ...edited, ...blank, onlineDepth: "", highFrequency: false });
  expect(outcomeOf(await apply("tasks", aTask("改名事项"), again.seal))).toBe("catalogueChanged");
});

it("takes an Excel workbook as well", async () => {
  const book = await writeXlsx({
    sheets: [
      {
        name: "任务",
        rows: [head.split(","), ["A-901", "营商环境建设", "表格事项", "", "SGJ", "", "", 20, 5, 0, "", "", "是"]],
      },
    ],
  });
  const report = await check("tasks", book);
  expect(report).toMatchObject({ encoding: "xlsx", findings: [], changes: [{ what: "created", key: "A-901" }] });
  const wrong = await writeXlsx({ sheets: [{ name: "任务", rows: [head.split(","), ["A-901", "", "x", "", "XX"]] }] });
  expect((await check("tasks", wrong)).findings).toMatchObject([
    { row: 2, column: "category", code: "missing" },
    { row: 2, column: "high_frequency", code: "notBoolean" },
  ]);
});

it("says beforehand what a calendar would move, and moves no due day", async () => {
  const id = await issueIn("assigned", { dueDay: "2023-05-29" });
  const { warnDay, dueDay } = await row(id);
  const calendar = `${new TextDecoder().decode(seedFile("holidays"))}2023-05-26,off,试验\n`;
  const report = await check("holidays", bytes(calendar));
  expect(report.effect).toEqual({ warns: 1, steps: 0, beside: 0 });
  expect((await row(id)).warnDay).toBe(warnDay);
  await importing("holidays", calendar);
  expect((await row(id)).warnDay).not.toBe(warnDay);
  expect((await row(id)).dueDay).toBe(dueDay);
});

it("gives nobody a role of their own", async () => {
  await insertAccount("admin", ["admin", "CZ"]);
  const { findings } = await check("accounts", bytes("username,name,title,unit,role\nadmin,admin,,CZ,security\n"));
  expect(findings.map(({ code }) => code)).toContain("notToOneself");
});
