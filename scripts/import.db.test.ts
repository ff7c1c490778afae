import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { units } from "@/db/schema";
import { gbk } from "@/test-support/gbk";

const tsx = createRequire(import.meta.url).resolve("tsx/cli");
const folder = mkdtempSync(join(tmpdir(), "walk-import-"));
const good = join(folder, "units.csv");
const bad = join(folder, "bad.csv");
const head = "code,name_zh,short_zh,name_en,kind,parent,counterpart";

/** The command as typed, in a process of its own. */
const run = (...given: string[]) =>
  new Promise<{ code: number; out: string }>((resolve) => {
    execFile(process.execPath, [tsx, "scripts/import.ts", ...given], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });

beforeAll(() => {
  writeFileSync(good, gbk(`${head}\nCZ,池州市,池州市,,city,,\nFGW,池州市发展和改革委员会,市发改委,,bureau,CZ,\n`));
  writeFileSync(bad, `${head}\nCZ,池州市,池州市,,city,,\nFGW,池州市发展和改革委员会,,,bureau,XX,\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("npm run import: checks, refuses, imports, finds nothing more to do", { timeout: 60_000 }, async () => {
  const refused = await run("units", bad, "--apply");
  expect(refused.code).toBe(1);
  expect(refused.out).toContain("错误 第 3 行 short_zh 列：不能为空。");
  expect(refused.out).toContain("什么都没有写入");

  const dry = await run("units", good);
  expect(dry.code).toBe(0);
  expect(dry.out).toContain("编码 gb18030");
  expect(dry.out).toContain("新增 CZ、FGW");
  expect(dry.out).toContain("这只是检查");
  expect(await db.select().from(units)).toEqual([]);

  const applied = await run("units", good, "--apply");
  expect(applied.out).toContain("读到 2 行：新增 2，修改 0，删除 0，不变 0；错误 0，提醒 0。\n已导入。");
  expect(applied.code).toBe(0);
  expect((await db.select({ path: units.path }).from(units)).map(({ path }) => path).sort()).toEqual(["CZ", "CZ/FGW"]);

  const again = await run("units", good, "--apply");
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining("没有需要写入的内容") });
});

test("npm run import, called wrongly, says how", { timeout: 60_000 }, async () => {
  expect(await run("unit", good)).toMatchObject({ code: 2, out: expect.stringContaining("没有“unit”这种导入") });
  expect(await run("units")).toMatchObject({ code: 2, out: expect.stringContaining("用法：npm run import") });
  expect(await run("units", join(folder, "none.csv"))).toMatchObject({
    code: 2,
    out: expect.stringContaining("打不开文件"),
  });
});
