import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

test("the auditor finds who did what, and takes it along", async ({ as, isMobile }) => {
  const page = await as("auditor");
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("审计记录");
  await axe(page);
  await fits(page);
  if (isMobile) await touchable(page);
  const rows = page.locator("tbody tr");
  await expect(rows).toHaveCount(50);
  await page.getByRole("link", { name: "更早的" }).click();
  await page.getByRole("link", { name: "更新的" }).click();
  await expect(page.getByRole("link", { name: "更新的" })).toHaveCount(0);

  await page.locator("summary", { hasText: "筛选条件" }).click();
  await page.getByLabel("从").fill("2023-05-01");
  await page.getByLabel("到").fill("2023-05-31");
  await page.getByLabel("事项").selectOption("close");
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/kind=close/);
  await expect(rows.first()).toContainText("复核销号");
  await rows.first().getByText("展开").click();
  await expect(rows.first()).toContainText("校验码");
  await axe(page);
  await fits(page);
  const address = page.url();
  await page.goto("/audit?from=2023-05-31&to=2023-05-01");
  await expect(page.getByText("起止日期颠倒")).toBeVisible();
  await page.goto(address);

  const taken = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出 CSV" }).click();
  const text = readFileSync(await (await taken).path(), "utf8");
  expect(text.split("\r\n")[0]).toContain("时间（北京时间）,事项,操作人");
  expect(text.split("\r\n")[1]).toMatch(/^2023-05-\d\d \d\d:\d\d:\d\d,/);
  expect(text.match(/复核销号/g)?.length).toBeGreaterThan(1);
  expect(text).not.toContain("交办");
  const workbook = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出 Excel" }).click();
  expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);
  await page.goto("/audit?kind=listExported");
  await expect(rows).toHaveCount(2);
});

test("a check finds everything whole, and names the row that somebody was at", async ({ as, isMobile }) => {
  const page = await as("auditor");
  await page.goto("/audit/checks");
  await axe(page);
  await fits(page);
  if (isMobile) await touchable(page);
  await page.getByRole("button", { name: "校验全部" }).click();
  await expect(page.getByText("全部对得上，没有发现改动。")).toBeVisible({ timeout: 30_000 });
  await axe(page);

  const { db, transaction } = await import("@/db/client");
  const { events } = await import("@/db/schema");
  const { and, eq, gt } = await import("drizzle-orm");
  const [event] = await db
    .select()
    .from(events)
    .where(and(eq(events.type, "close"), gt(events.sequence, 2)))
    .limit(1);
  if (!event) throw new Error("no closed issue in the demonstration");
  await transaction(async (tx) => {
    await tx.update(events).set({ actorName: "别人" }).where(eq(events.id, event.id));
  });
  await page.goto("/audit/checks");
  await page.getByRole("button", { name: "按对象校验" }).click();
  await page.getByRole("dialog").getByLabel("对象").fill("no-such-thing");
  await page.getByRole("dialog").getByRole("button", { name: "开始校验" }).click();
  await expect(page.getByRole("dialog").getByText("没有找到它的记录")).toBeVisible();
  await page.getByRole("dialog").getByLabel("对象").fill(event.subjectId);
  await page.getByRole("dialog").getByRole("button", { name: "开始校验" }).click();
  await expect(page.getByRole("alert").first()).toContainText("发现 1 处对不上");
  const finding = page.getByRole("row", { name: /这一条被改过/ });
  await expect(finding).toContainText(event.subjectId);
  await expect(finding).toContainText(String(event.sequence));
  await axe(page);
  await fits(page);
  await transaction(async (tx) => {
    await tx.update(events).set({ actorName: event.actorName }).where(eq(events.id, event.id));
  });
});

test("each of the three finds the other two's doors closed", async ({ as, allow }) => {
  allow(/404/);
  const closed = {
    admin: ["/audit", "/audit/checks", "/accounts/policy", "/issues", "/desk", "/pain-points"],
    security: ["/audit", "/audit/checks", "/issues", "/figures", "/walks"],
    auditor: ["/accounts", "/accounts/grants", "/accounts/policy", "/issues", "/tasks", "/figures"],
  };
  for (const [username, addresses] of Object.entries(closed)) {
    const page = await as(username);
    for (const address of addresses) {
      const answer = await page.goto(address);
      if (address === "/desk") await expect(page).toHaveURL(/\/accounts$/);
      else expect(answer?.status(), `${username} ${address}`).toBe(404);
    }
  }
  const admin = await as("admin");
  expect((await admin.request.get("/api/audit/export")).status()).toBe(404);
  await admin.goto("/accounts");
  await expect(admin.getByRole("link", { name: "审计", exact: true })).toHaveCount(0);
  const auditor = await as("auditor");
  await auditor.goto("/audit");
  await expect(auditor.getByRole("link", { name: "账号", exact: true })).toHaveCount(0);
});

test("the security administrator sets the rules of sign-in within their bounds", async ({ as }) => {
  const page = await as("security");
  await page.goto("/accounts/policy");
  await axe(page);
  await fits(page);
  await page.getByLabel("连续输错几次锁定").fill("50");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("不能大于 10。")).toBeVisible();
  await page.getByLabel("连续输错几次锁定").fill("4");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("不能大于 10。")).toHaveCount(0);
  const auditor = await as("auditor");
  await expect(async () => {
    await auditor.goto("/audit?about=setting");
    await expect(auditor.getByRole("row", { name: /修改设置/ }).first()).toContainText("安全");
  }).toPass();
  await page.getByLabel("连续输错几次锁定").fill("5");
  await page.getByRole("button", { name: "保存" }).click();
});
