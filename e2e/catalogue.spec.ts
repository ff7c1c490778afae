import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

test("a liaison finds a task by category and words, reads its guide and starts planning", async ({ as, isMobile }) => {
  const page = await as("liaison");
  await page.goto("/tasks");
  const categories = page.getByRole("navigation", { name: "大类" });
  await expect(categories.getByRole("link", { name: "全部" })).toContainText("409");
  await axe(page);
  await fits(page);
  if (isMobile) await touchable(page);

  const business = categories.getByRole("link", { name: "营商环境建设" });
  await business.scrollIntoViewIfNeeded(); // a phone shows the row of tabs in part
  await business.click();
  await expect(business).toHaveAttribute("aria-current", "page");
  await page.getByLabel("任务名称").fill("食品");
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/category=.*&q=|q=.*&category=/);
  await expect(business).toHaveText("营商环境建设4");
  await expect(page.getByText("共 4 条")).toBeVisible();
  await page.getByRole("link", { name: "A-115 食品生产许可" }).click();

  await expect(page).toHaveURL(/\/tasks\/A-115$/);
  await expect(page.getByRole("heading", { level: 1, name: "食品生产许可" })).toBeVisible();
  const guide = page.getByRole("region", { name: "办事指南" });
  await expect(guide.getByText("12 个工作日", { exact: true })).toBeVisible();
  await expect(guide.getByText("承诺 12 个工作日，比法定的 10 个工作日还长。")).toBeVisible();
  await expect(guide.getByRole("listitem").filter({ hasText: "食品安全管理制度目录" })).toBeVisible();
  await axe(page);
  await fits(page);
  if (isMobile) await touchable(page);

  await page.getByRole("link", { name: "计划走流程" }).click();
  await expect(page).toHaveURL(/\/walks\/new\?task=A-115$/);
  await expect(page.getByRole("main")).toContainText("食品生产许可");
});

test("filters narrow the list, work without scripts, and an empty list says what to do", async ({ as, browser }) => {
  const page = await as("inspector");
  await page.goto("/tasks?walked=never&sort=code");
  await expect(page.getByLabel("走过没有")).toHaveValue("never");
  await expect(page.getByRole("row").nth(1)).toContainText("从没走过");
  await page.goto("/tasks?q=没有这样的任务");
  await expect(page.getByText("没有符合条件的任务")).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "看全部任务" }).click();
  await expect(page.getByText("共 409 条")).toBeVisible();
  await expect(page.getByRole("link", { name: "计划走流程" })).toHaveCount(0);

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const bare = await plain.newPage();
  await bare.goto(new URL("/tasks", page.url()).href);
  await bare.getByLabel("任务名称").fill("a-115");
  await bare.getByRole("button", { name: "筛选" }).click();
  await expect(bare.getByRole("link", { name: "A-115 食品生产许可" })).toBeVisible();
  await plain.close();
});

test("the number of open issues opens the list that it counts", async ({ as }) => {
  const page = await as("inspector");
  await page.goto("/tasks?open=1&sort=open");
  const open = page.getByRole("row").nth(1).getByRole("link", { name: /个$/ });
  const count = Number((await open.textContent())?.replace(/\D/g, ""));
  expect(count).toBeGreaterThan(0);
  await open.click();
  await expect(page).toHaveURL(/\/issues\?.*status=open/);
  await expect(page.getByText(`共 ${count} 条`)).toBeVisible();
});

test("the questions to check are there to read beforehand", async ({ as }) => {
  const page = await as("head");
  await page.goto("/tasks");
  await page.getByRole("link", { name: "走时查什么" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("走流程要查的 16 个方面");
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(16);
  await axe(page);
  await fits(page);
});

test("an administrator holds no business role and finds no tasks; a wrong code is not found", async ({ as, allow }) => {
  allow(/404/);
  const admin = await as("admin");
  expect((await admin.goto("/tasks"))?.status()).toBe(404);
  expect((await admin.goto("/tasks/A-115"))?.status()).toBe(404);
  const leader = await as("leader");
  expect((await leader.goto("/tasks/X-999"))?.status()).toBe(404);
});
