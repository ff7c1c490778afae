import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

const address = (words: string) => `/search?${new URLSearchParams({ q: words })}`;
const group = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const issueCount = async (page: Page) =>
  Number((await group(page, "问题").locator("header").innerText()).replace(/\D/g, ""));

test("an issue is found by one character, by two, by mixed Latin and by its number", async ({ as }, info) => {
  const page = await as("inspector");
  await page.goto("/search");
  await expect(page.getByText("想找什么？")).toBeVisible();
  await axe(page);

  await page.getByRole("searchbox", { name: "搜索内容" }).fill("材料");
  await page.getByRole("main").getByRole("button", { name: "搜索" }).click();
  await expect(page).toHaveURL(address("材料"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("搜索“材料”");
  const issues = group(page, "问题");
  await expect(issues.locator("tbody tr")).toHaveCount(10);
  for (const row of await issues.locator("tbody tr").all())
    await expect(row.locator("mark").first()).toHaveText(/材料/);
  await axe(page);
  await fits(page);
  if (info.project.name === "phone") await touchable(page);

  // The link leads to just as many as it says, by the ledger's own count.
  const total = await issueCount(page);
  await issues.getByRole("link", { name: `查看全部 ${total} 条` }).click();
  await expect(page).toHaveURL(/\/issues\?q=/);
  await expect(page.getByText(`共 ${total} 条`)).toBeVisible();
  await expect(page.getByRole("link", { name: /含“材料”/ })).toBeVisible();
  await expect(page.locator("tbody mark").first()).toBeVisible();
  await axe(page);
  const { rows } = await (await page.request.get(`/api/v1/issues?${new URLSearchParams({ q: "材料" })}`)).json();
  expect(rows).toHaveLength(25);

  await page.goto(address("料"));
  expect(await issueCount(page)).toBeGreaterThanOrEqual(total);

  await page.goto(address("cz-2023-0021"));
  const first = group(page, "问题").locator("tbody tr").first();
  await expect(first).toContainText("CZ-2023-0021");
  await expect(first.locator("mark").first()).toHaveText("CZ");
  const title = await first.getByRole("link").innerText();
  await first.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title.split("\n")[0] ?? "");

  await page.goto(address("ｕkey信息"));
  await expect(page.locator("mark").first()).toHaveText("Ukey信息");
});

test("the key / leads to the search field from every page", async ({ as }, info) => {
  const page = await as("liaison");
  await page.goto("/desk");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("/");
  if (info.project.name === "phone") await expect(page).toHaveURL(/\/search$/);
  else await expect(page.getByRole("searchbox", { name: "全局搜索" })).toBeFocused();
  await page.goto("/search");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("/");
  await page.keyboard.type("窗口/排队");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(address("窗口/排队"));
});

test("what a county may not see is neither found nor counted", async ({ as }) => {
  const city = await as("inspector");
  await city.goto("/issues?level=city");
  const number = await city.locator("tbody tr").first().innerText();
  const named = /CZ-2023-\d{4}/.exec(number)?.[0] ?? "";
  expect(named).not.toBe("");
  await city.goto(address(named));
  await expect(group(city, "问题")).toContainText(named);
  await city.goto(address("窗口"));
  const all = await issueCount(city);

  const county = await as("county-inspector");
  await county.goto(address(named));
  await expect(county.getByRole("main").locator("mark")).toHaveCount(0);
  await county.goto(address("窗口"));
  const seen = await issueCount(county);
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThan(all);
  for (const row of await group(county, "问题").locator("tbody tr").all())
    await expect(row).not.toContainText("CZ-2023");
});

test("nothing found says what to do next", async ({ as }) => {
  const page = await as("leader");
  await page.goto(address("没有这样的话"));
  await expect(page.getByText("没有找到含“没有这样的话”的内容")).toBeVisible();
  await axe(page);
  await page.goto(`/search?q=${encodeURIComponent("<b>材料</b>")}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("搜索“<b>材料</b>”");
  for (const q of ["%00", "%22%27%3A*", "%F0%A0%AE%B7", "a".repeat(5_000), "(", "NOT", "AND+OR"])
    expect((await page.goto(`/search?q=${q}`))?.status()).toBe(200);
});

test("the inbox and the tasks are asked the same way", async ({ as }, info) => {
  const page = await as("inspector");
  await page.goto("/pain-points?tab=all");
  await page.getByRole("searchbox", { name: "查找诉求" }).fill("窗口");
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  await expect(page).toHaveURL(/tab=all/);
  await expect(page.getByRole("main").locator("li mark").first()).toHaveText("窗口");
  await axe(page);
  await fits(page);
  if (info.project.name === "phone") await touchable(page);
  await page.goto("/pain-points?q=没有这样的话");
  await expect(page.getByText("没有找到含“没有这样的话”的诉求")).toBeVisible();

  await page.goto(`/tasks?${new URLSearchParams({ q: "开饭店" })}`);
  await expect(page.getByRole("main")).toContainText("食品经营许可");
  await page.goto(`/tasks?${new URLSearchParams({ q: "食品" })}`);
  await expect(page.locator("tbody mark").first()).toHaveText("食品");
});
