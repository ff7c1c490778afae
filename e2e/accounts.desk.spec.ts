import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { axe, fits } from "./support/page-checks";

async function signIn(page: Page, username: string, password: string, at = "/sign-in") {
  await page.goto(at);
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("somebody signs in, sees what they came for, and signs out", async ({ page }) => {
    await page.goto("/issues?status=open");
    await page.getByLabel("用户名").fill("county-inspector");
    await page.getByLabel("密码").fill(process.env.DEMO_PASSWORD ?? "");
    await page.getByRole("button", { name: "登录" }).click();
    await expect(page).toHaveURL(/\/issues\?status=open$/);
    await page.locator("header summary").last().click();
    await page.getByRole("button", { name: "退出登录" }).click();
    await expect(page.getByText("已退出登录。")).toBeVisible();
    await page.goto("/issues");
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test("five wrong passwords lock a name, known or not, in the same words", async ({ page }) => {
  const told: string[] = [];
  for (const name of ["county-liaison", "nobody-here"]) {
    for (let time = 1; time <= 5; time++) await signIn(page, name, "not-the-password");
    await signIn(page, name, process.env.DEMO_PASSWORD ?? "");
    told.push(await page.getByRole("alert").first().innerText());
  }
  expect(told[0]).toContain("15 分钟");
  expect(told[1]).toBe(told[0]);
});

test("three administrators bring somebody in, and put them out at once", async ({ as, page }) => {
  const admin = await as("admin");
  await admin.goto("/accounts");
  await axe(admin);
  await fits(admin);
  await admin.getByRole("button", { name: "新建账号" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("用户名").fill("Zhao Min");
  await dialog.getByRole("button", { name: "新建账号" }).click();
  await expect(dialog.getByText("用 2–32 个小写字母")).toBeVisible();
  await axe(admin);
  await dialog.getByLabel("用户名").fill("zhao.min");
  await dialog.getByLabel("姓名").fill("赵敏");
  await dialog.getByRole("button", { name: "新建账号" }).click();
  const password = (await admin.getByRole("dialog").locator("p.font-mono").innerText()).trim();
  await admin.getByRole("button", { name: "已记下" }).click();

  await admin.goto("/accounts?q=zhao.min");
  await admin.getByRole("link", { name: "赵敏" }).click();
  await admin.getByRole("button", { name: "提出授权" }).click();
  await dialog.getByLabel("角色").selectOption("liaison");
  await dialog.getByLabel("单位").selectOption("GAJ");
  await dialog.getByRole("button", { name: "提出授权" }).click();
  await expect(admin.getByText("待确认").first()).toBeVisible();
  await axe(admin);

  // Without a confirmed grant there is nothing but one's own password to change.
  await signIn(page, "zhao.min", password);
  await expect(page).toHaveURL(/\/password$/);
  await page.goto("/issues");
  await expect(page).toHaveURL(/\/password$/);
  await axe(page);
  await page.getByLabel("现在的密码").fill(password);
  await page.getByLabel("新密码").fill("zhao.min-2023");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("密码里不能含有用户名。")).toBeVisible();
  await page.getByLabel("新密码").fill("秋浦河边的第一场春雨");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("请用新密码登录")).toBeVisible();

  const security = await as("security");
  await security.goto("/accounts/grants");
  await axe(security);
  await security.getByRole("row", { name: /赵敏/ }).getByRole("button", { name: "确认" }).click();
  await expect(security.getByRole("row", { name: /赵敏/ })).toHaveCount(0);

  await signIn(page, "zhao.min", "秋浦河边的第一场春雨", "/issues");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("问题台账");

  await admin.getByRole("button", { name: "停用账号" }).click();
  await dialog.getByLabel("原因").fill("调离");
  await dialog.getByRole("button", { name: "停用账号" }).click();
  await expect(admin.getByText("已停用").first()).toBeVisible();
  await page.goto("/issues");
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await page.request.get("/api/v1/issues")).status()).toBe(401);

  const auditor = await as("auditor");
  await auditor.goto("/audit?subject=zhao.min");
  const disabled = auditor.getByRole("row", { name: /停用账号/ });
  await disabled.getByText("展开").click();
  await expect(disabled).toContainText("调离");
  await expect(auditor.getByRole("row", { name: /确认授权/ })).toContainText("zhao.min");
});
