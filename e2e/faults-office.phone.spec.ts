import { rmSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

// The machine is at fault while somebody of an office writes on a phone: what was typed stays.

test.use({ clockAt: "2023-07-03T09:11:00+08:00" });

/** Another holds the database until it is let go. */
function held() {
  const other = new Sqlite((process.env.DATABASE_URL ?? "").slice("file:".length));
  other.exec("begin exclusive");
  return () => {
    if (!other.open) return;
    other.exec("rollback");
    other.close();
  };
}

test("a form of the office keeps what was typed, says why, and goes through at the next press", async ({ as }) => {
  const page = await as("inspector");
  const title = "锁住的时候写的问题";
  await page.goto("/issues/new");
  await page.getByLabel("一句话说清问题").fill(title);
  await page.getByLabel("具体情况").fill("窗口一直在转圈。");
  const letGo = held();
  try {
    await page.getByRole("button", { name: "存为草稿" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "系统正忙" })).toContainText(/编号 \w+/, {
      timeout: 15_000,
    });
    await expect(page.getByLabel("一句话说清问题")).toHaveValue(title);
    await expect(page.getByLabel("具体情况")).toHaveValue("窗口一直在转圈。");
    await axe(page);
    await fits(page);
    await touchable(page);
  } finally {
    letGo();
  }
  await page.getByRole("button", { name: "存为草稿" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const { eq } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { issues } = await import("@/db/schema");
  expect(await db.$count(issues, eq(issues.title, title))).toBe(1);
});

test("a walk stays on the phone while the server cannot write, and goes there by itself", async ({ as, allow }) => {
  allow(/503/);
  const page = await as("head");
  const status = page.getByRole("banner").getByRole("status");
  await page.goto("/walks/new?task=C-003");
  await page.getByRole("button", { name: "安排好了" }).click();
  await page.getByRole("link", { name: "开始走，打开记录" }).click();
  await page.getByRole("button", { name: "开始第一个环节" }).click();
  await page.getByLabel("这一步叫什么").fill("取号");
  await expect(status).toHaveText("已同步");
  const letGo = held();
  try {
    await page.getByLabel("备注").fill("锁住的时候记的");
    await expect(status).toContainText(/已存在本机 · \d+ 项待同步/);
    await expect(status).toContainText(/稍后自动再试（编号 \w+）/, { timeout: 20_000 });
    await axe(page);
    await fits(page);
    await touchable(page);
  } finally {
    letGo();
  }
  await expect(status).toHaveText("已同步", { timeout: 20_000 });
  const { eq } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { walkSteps } = await import("@/db/schema");
  expect(await db.$count(walkSteps, eq(walkSteps.note, "锁住的时候记的"))).toBe(1);
});

test("in the place of a picture whose file is gone stands that it is", async ({ as, allow }) => {
  allow(/410/);
  const page = await as("inspector");
  const { db } = await import("@/db/client");
  const { files } = await import("@/db/schema");
  const { and, isNotNull, like } = await import("drizzle-orm");
  const kept = await db
    .select()
    .from(files)
    .where(and(isNotNull(files.issueId), like(files.type, "image/%")))
    .limit(1);
  for (const { key } of kept) rmSync(join(process.env.STORAGE_DIR ?? "", `${key}.small`));
  await page.goto(`/issues/${kept[0]?.issueId}`);
  const gone = page.getByRole("link").filter({ hasText: "照片读不出来了" });
  await gone
    .or(page.locator(`img[src*="${kept[0]?.id}"]`))
    .first()
    .scrollIntoViewIfNeeded();
  await expect(gone.first()).toContainText(kept[0]?.name ?? "");
  await axe(page);
  await fits(page);
});
