import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { aspects, events, guides, holidays, tasks, units } from "@/db/schema";
import { brokenLink } from "@/test-support/broken-link";
import { freshDatabase } from "@/test-support/fresh-database";
import { gbk } from "@/test-support/gbk";
import { importing, seedCatalogue, seedFile } from "@/test-support/seed";
import { testViewer } from "@/test-support/viewer";
import { type ImportKind, importKinds } from "../schema";
import { importFile } from "./import";

beforeEach(freshDatabase);

const everything = async () => ({
  units: await db.select().from(units).orderBy(asc(units.code)),
  tasks: await db.select().from(tasks).orderBy(asc(tasks.code)),
  guides: await db.select().from(guides).orderBy(asc(guides.taskCode), asc(guides.importedAt)),
  aspects: await db.select().from(aspects).orderBy(asc(aspects.version), asc(aspects.position)),
  holidays: await db.select().from(holidays).orderBy(asc(holidays.date)),
  events: await db.select().from(events).orderBy(asc(events.sequence)),
});

describe("the files that ship", () => {
  test.each<[Exclude<ImportKind, "accounts">, number]>([
    ["units", 165],
    ["tasks", 409],
    ["guides", 60],
    ["aspects", 16],
    ["holidays", 142],
  ])("%s: %i rows come in whole, and a second time nothing changes", async (kind, rows) => {
    await seedCatalogue();
    const before = await everything();
    expect(kind === "guides" ? before.guides.filter(({ replacedAt }) => !replacedAt) : before[kind]).toHaveLength(rows);
    const again = await importing(kind, seedFile(kind));
    expect(again).toMatchObject({ rows, changes: [], unchanged: rows, applied: true });
    expect(await everything()).toEqual(before);
  });

  test("each leaves an event, in one unbroken chain", async () => {
    await seedCatalogue();
    const history = await db.select().from(events).orderBy(asc(events.sequence));
    expect(history.map(({ type, particulars }) => ({ type, particulars }))).toEqual(
      [165, 409, 60, 16, 142].map((created, at) => ({
        type: "imported",
        particulars: { kind: importKinds[at], created, changed: 0, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      })),
    );
    expect(history[0]).toMatchObject({ subjectType: "catalogue", subjectId: "catalogue", actorId: "job:import" });
    expect(brokenLink(history)).toBeUndefined();
  });

  test("guides come with warnings where they contradict themselves or the catalogue", async () => {
    await importing("units", seedFile("units"));
    await importing("tasks", seedFile("tasks"));
    const { findings } = await importing("guides", seedFile("guides"));
    expect(findings.map(({ level, row, key, column, code }) => [level, row, key, column, code])).toEqual([
      ["warning", 4, "A-006", "promised_days", "instantWithDays"],
      ["warning", 29, "A-115", "promised_days", "promiseOverStatutory"],
      ["warning", 36, "B-034", "statutory_days", "statutoryDiffers"],
      ["warning", 45, "B-080", "steps", "stepsDiffer"],
      ["warning", 47, "B-090", "documents", "documentsDiffer"],
      ["warning", 48, "B-091", "phone", "complaintsToOneself"],
      ["warning", 50, "C-003", "visits", "visitsOverMaximum"],
      ["warning", 50, "C-003", "visits", "onlineWithVisits"],
      ["warning", 56, "D-024", "visits", "noWayToApply"],
      ["warning", 57, "D-027", "phone", "phoneIncomplete"],
      ["warning", 58, "D-044", "visits", "visitsWithoutReason"],
      ["warning", 59, "D-049", "fee_basis", "feeWithoutBasis"],
    ]);
    const [filed] = await db.select().from(guides).where(eq(guides.taskCode, "B-090"));
    expect(filed).toMatchObject({ documents: 4, statutoryDays: 20, online: true, updated: "2022-09-01" });
    expect(filed?.documentNames).toHaveLength(6);
  });
});

describe("an import", () => {
  test("writes nothing unless told to, but says what it would do", async () => {
    const before = await everything();
    const report = await importing("units", seedFile("units"), { apply: false });
    expect(report).toMatchObject({ rows: 165, applied: false, unchanged: 0 });
    expect(report.changes).toHaveLength(165);
    expect(await everything()).toEqual(before);
  });

  test("is all or nothing: one bad row keeps the good ones out", async () => {
    await importing("units", seedFile("units"));
    const before = await everything();
    const file = `${new TextDecoder().decode(seedFile("tasks")).trimEnd()}\nZ-001,营商环境建设,新任务,,没有这个局,,,,,,,,true\n`;
    const report = await importing("tasks", file);
    expect(report.findings).toEqual([
      {
        level: "error",
        code: "unknownUnit",
        row: 411,
        key: "Z-001",
        column: "lead_bureau_zh",
        values: { value: "没有这个局" },
      },
    ]);
    expect(report.applied).toBe(false);
    expect(await everything()).toEqual(before);
  });

  test("reads GBK as bureaus send it", async () => {
    const text = new TextDecoder().decode(seedFile("units"));
    const report = await importing("units", gbk(text));
    expect(report).toMatchObject({ encoding: "gb18030", rows: 165, applied: true });
    const [bureau] = await db.select().from(units).where(eq(units.code, "SGJ"));
    expect(bureau?.name).toBe("池州市市场监督管理局");
    expect((await importing("units", seedFile("units"))).changes).toEqual([]);
  });

  test("is refused to everybody but the catalogue's administrator", async () => {
    const input = { kind: "units" as const, bytes: seedFile("units"), apply: true };
    for (const role of ["head", "liaison", "inspector", "leader", "security", "auditor"] as const)
      expect(await importFile(testViewer("x", [role, "CZ"]), new Date(0), input)).toMatchObject({
        ok: false,
        refusal: { code: "notAllowed" },
      });
    expect(await db.select().from(units)).toEqual([]);
    expect((await importFile(testViewer("x", ["admin", "CZ"]), new Date(0), input)).ok).toBe(true);
  });

  test("started twice at once, writes every row once", async () => {
    const reports = await Promise.all([importing("units", seedFile("units")), importing("units", seedFile("units"))]);
    expect(reports.map(({ changes }) => changes.length).sort((a, b) => a - b)).toEqual([0, 165]);
    expect(await db.select().from(events)).toHaveLength(1);
  });
});
