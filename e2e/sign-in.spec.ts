import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

const password = process.env.DEMO_PASSWORD ?? "";

test("somebody signs in, is where they wanted to go, and signs out", async ({ page, isMobile }) => {
  await page.goto("/tasks");
  await expect(page).toHaveURL(/\/sign-in\?.*tasks$/);
  await axe(page);
  await fits(page);
  if (isMobile) await touchable(page);
  await page.getByLabel("用户名").fill("inspector");
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/tasks$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.locator("header summary").last().click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByRole("status")).toHaveText("已退出登录。");
  await page.goto("/tasks");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a wrong password is told, and what was typed stays the only secret", async ({ page, allow }) => {
  allow(/401/);
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill("liaison");
  await page.getByLabel("密码").fill("not-the-password");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("alert").first()).toContainText("用户名或密码不对");
  await axe(page);
  expect(page.url()).not.toContain("not-the-password");
});

test("the fixture signs in as sign-in does, and an ended session is out at once", async ({ as }) => {
  const page = await as("leader");
  await page.goto("/tasks");
  await expect(page).toHaveURL(/\/tasks$/);
  const { transaction } = await import("@/db/client");
  const { accounts } = await import("@/db/schema");
  const { endSessions } = await import("@/lib/auth/session");
  const { eq } = await import("drizzle-orm");
  await transaction(async (tx) => {
    const [account] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.username, "leader"));
    await endSessions(tx, account?.id ?? "");
  });
  await page.goto("/tasks");
  await expect(page).toHaveURL(/\/sign-in/);
});
