import type { Page } from "@playwright/test";
import { codeAt } from "@/lib/totp";
import { expect, test } from "./support/fixtures";
import { axe, fits } from "./support/page-checks";

// Demonstration accounts are exempt, so the administrators make one that is not.

const password = "秋浦河边的第一场春雨";

async function signIn(page: Page, username: string, given: string) {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(given);
  await page.getByRole("button", { name: "登录" }).click();
}
const leave = async (page: Page) => {
  await page.locator("header summary").last().click();
  await page.getByRole("button", { name: "退出登录" }).click();
};
const enter = async (page: Page, code: string) => {
  await page.getByRole("textbox").fill(code);
  await page.getByRole("button", { name: "确定" }).click();
};

test("an auditor enrols, signs in by code and by recovery code, is locked out, and gets a new device", async ({
  as,
  page,
  allow,
}) => {
  test.setTimeout(180_000);
  allow(/403/);
  const admin = await as("admin");
  await admin.goto("/accounts");
  await admin.getByRole("button", { name: "新建账号" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("用户名").fill("qian.jin");
  await dialog.getByLabel("姓名").fill("钱进");
  await dialog.getByRole("button", { name: "新建账号" }).click();
  const first = (await dialog.locator("p.font-mono").innerText()).trim();
  await admin.getByRole("button", { name: "已记下" }).click();
  await admin.goto("/accounts?q=qian.jin");
  await admin.getByRole("link", { name: "钱进" }).click();
  await admin.getByRole("button", { name: "提出授权" }).click();
  await dialog.getByLabel("角色").selectOption("auditor");
  await dialog.getByLabel("单位").selectOption("CZ");
  await dialog.getByRole("button", { name: "提出授权" }).click();
  await expect(admin.getByText("待确认").first()).toBeVisible();
  const security = await as("security");
  await security.goto("/accounts/grants");
  await security.getByRole("row", { name: /钱进/ }).getByRole("button", { name: "确认" }).click();
  await expect(security.getByRole("row", { name: /钱进/ })).toHaveCount(0);

  // A password of one's own first, and nothing before it.
  await signIn(page, "qian.jin", first);
  await expect(page).toHaveURL(/\/password$/);
  expect((await page.request.get("/api/audit/export")).status()).toBe(403);
  await page.getByLabel("现在的密码").fill(first);
  await page.getByLabel("新密码").fill(password);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("请用新密码登录")).toBeVisible();

  // Then the device, and nothing before it either.
  await signIn(page, "qian.jin", password);
  await expect(page).toHaveURL(/\/second-factor$/);
  for (const address of ["/audit", "/password", "/accounts"]) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/second-factor$/);
  }
  expect((await page.request.get("/api/audit/export")).status()).toBe(403);
  await axe(page);
  await page.getByRole("button", { name: "开始绑定" }).click();
  await expect(page.getByRole("img", { name: "绑定用的二维码" })).toBeVisible();
  const secret = (await page.locator("p.font-mono").innerText()).replace(/\s/g, "");
  const codeIn = (seconds: number) => codeAt(secret, new Date(Date.now() + seconds * 1000));
  await axe(page);
  await fits(page);
  await page.getByLabel("动态验证码").fill("000000");
  await page.getByRole("button", { name: "确认绑定" }).click();
  await expect(page.getByText("验证码不对，或者已经用过").first()).toBeVisible();
  await page.getByLabel("动态验证码").fill(codeIn(-30));
  await page.getByRole("button", { name: "确认绑定" }).click();
  await expect(page.getByRole("heading", { name: "恢复码" })).toBeVisible();
  const codes = await page.locator("ol.font-mono li").allInnerTexts();
  expect(new Set(codes).size).toBe(10);
  await axe(page);
  await page.getByRole("link", { name: "已经收好，继续" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("审计记录");

  // The second step: a code counts once, also the one that is being shown.
  await leave(page);
  await signIn(page, "qian.jin", password);
  await expect(page).toHaveURL(/\/second-step/);
  for (const address of ["/audit", "/second-factor", "/password"]) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/second-step/);
  }
  expect((await page.request.get("/api/audit/export")).status()).toBe(403);
  expect(await (await page.request.get("/api/auth/session")).text()).not.toContain("钱进");
  await axe(page);
  await fits(page);
  const used = codeIn(0);
  await enter(page, used);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("修改密码"); // where they last wanted to go
  await leave(page);
  await signIn(page, "qian.jin", password);
  await enter(page, used);
  await expect(page.getByRole("alert").first()).toContainText("已经用过");
  await page.getByRole("link", { name: "手机不在身边" }).click();
  await axe(page);
  await enter(page, codes[0] ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("审计记录");

  // New recovery codes end the old ones.
  await page.goto("/second-factor");
  await expect(page.getByText("恢复码还剩 9 个")).toBeVisible();
  await page.getByRole("button", { name: "换一批恢复码" }).click();
  await page.getByRole("dialog").getByLabel("现在的密码").fill(password);
  await page.getByRole("dialog").getByRole("button", { name: "换一批恢复码" }).click();
  await expect(page.locator("ol.font-mono li")).toHaveCount(10);
  await page.getByRole("link", { name: "已经收好，继续" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("审计记录");

  // Wrong ones lock the account, the right password too.
  await leave(page);
  await signIn(page, "qian.jin", password);
  for (let time = 1; time <= 5; time++) await enter(page, "000000");
  await enter(page, codeIn(30));
  await expect(page.getByRole("alert").first()).toContainText("暂时锁定");
  await page.getByRole("button", { name: "退出登录" }).click();
  await signIn(page, "qian.jin", password);
  await expect(page.getByRole("alert").first()).toContainText("15 分钟");

  // The security administrator lets them in again, and takes the lost device away.
  await security.goto("/accounts?q=qian.jin");
  await security.getByRole("link", { name: "钱进" }).click();
  await expect(security.getByText("已锁定")).toBeVisible();
  await axe(security);
  await security.getByRole("button", { name: "解除锁定" }).click();
  await expect(security.getByText("已锁定")).toHaveCount(0);
  await security.getByRole("button", { name: "重置动态验证码" }).click();
  await security.getByRole("dialog").getByRole("button", { name: "重置动态验证码" }).click();
  await expect(security.getByText("已绑定验证码")).toHaveCount(0);
  await signIn(page, "qian.jin", password);
  await expect(page).toHaveURL(/\/second-factor$/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the second step is a plain form", async ({ page, server }) => {
    const { machineAccount } = await import("./support/second-factor-account");
    const { username, secret } = await machineAccount();
    expect(server.url).toContain("http");
    await signIn(page, username, password);
    await enter(page, codeAt(secret, new Date()));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("审计记录");
  });
});
