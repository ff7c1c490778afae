import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

test("the ledger is searched, filtered and sorted by its address", async ({ as }, info) => {
  const page = await as("inspector");
  await page.goto("/issues");
  const count = async (tab: string) =>
    Number(
      (await page.getByRole("navigation", { name: "按状态查看" }).getByRole("link", { name: tab }).innerText()).replace(
        /\D/g,
        "",
      ),
    );
  const all = await count("全部");
  expect(all).toBeGreaterThan(100);
  await expect(page.getByText(`共 ${all} 条`)).toBeVisible();
  await expect(page.locator("tbody tr")).toHaveCount(25);
  await axe(page);
  await fits(page);
  if (info.project.name === "phone") await touchable(page);

  const rectifying = await count("整改中");
  await page.getByRole("link", { name: /^整改中/ }).click();
  await expect(page).toHaveURL(/status=rectifying/);
  await expect(page.getByText(`共 ${rectifying} 条`)).toBeVisible();

  await page.getByText("筛选条件").click();
  await page.getByLabel("亮灯").selectOption({ label: "红灯 · 逾期或两次退回" });
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  await expect(page).toHaveURL(/status=rectifying.*standing=red|standing=red.*status=rectifying/);
  const red = await count("整改中");
  expect(red).toBeLessThan(rectifying);
  expect(red).toBeGreaterThan(0);
  await expect(page.getByRole("table").getByText("红灯")).toHaveCount(red);

  await page.goto("/issues?q=CZ-2023-0021");
  await expect(page.getByText("共 1 条")).toBeVisible();
  await page.locator("tbody").getByRole("link").click();
  await expect(page).toHaveURL(/\/issues\/[0-9a-f-]{36}$/);
  await expect(page.getByText("CZ-2023-0021").first()).toBeVisible();
});

test("a bad address is answered, and an empty list says what to do", async ({ as }) => {
  const page = await as("leader");
  await page.goto("/issues?status=flying&due=2023-02-31&page=-3&unit=%00&q=nothing-like-this");
  await expect(page.getByText(/地址里有看不懂的条件/)).toContainText("status");
  await expect(page.getByText("没有找到含“nothing-like-this”的问题")).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "清除全部条件" }).click();
  await expect(page).toHaveURL(/\/issues$/);
});

test("the filters work without scripts", async ({ as, browser, baseURL }) => {
  const cookies = await (await as("inspector")).context().cookies();
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "zh-CN", baseURL });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto("/issues?status=closed");
  await page.getByLabel("查找").fill("CZ-2023-0021");
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  await expect(page).toHaveURL(/status=closed/);
  await expect(page.getByText("共 1 条")).toBeVisible();
  await context.close();
});

test("what belongs to another county is not found", async ({ as, allow }) => {
  allow(/404/);
  const city = await as("inspector");
  await city.goto("/issues?jurisdiction=DZX");
  const link = await city.locator("tbody").getByRole("link").first().getAttribute("href");
  const county = await as("county-inspector");
  const answer = await county.goto(String(link));
  expect(answer?.status()).toBe(404);
  await county.goto("/issues?jurisdiction=DZX");
  await expect(county.getByText("没有符合这些条件的问题")).toBeVisible();
  await county.goto("/issues/not-an-id%00");
  await expect(county.getByRole("heading", { level: 1 })).toContainText("没有找到");
});

test("a line leads on without a new document, with Ctrl in a new tab, and back by the browser", async ({ as }) => {
  const page = await as("inspector");
  await page.goto("/issues?status=closed");
  await page.evaluate(() => document.body.setAttribute("data-same", ""));
  const line = page.locator("tbody").getByRole("link").first();
  const [tab] = await Promise.all([page.context().waitForEvent("page"), line.click({ modifiers: ["Control"] })]);
  await expect(tab).toHaveURL(/\/issues\/[0-9a-f-]{36}$/);
  await tab.close();
  await expect(page).toHaveURL(/\/issues\?status=closed$/);
  await line.press("Enter");
  await expect(page).toHaveURL(/\/issues\/[0-9a-f-]{36}$/);
  await expect(page.locator("body[data-same]")).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveURL(/\/issues\?status=closed$/);
  await expect(page.locator("tbody tr")).toHaveCount(25);
});
