import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

test("a leader picks a period, looks at a part, and opens what a result consists of", async ({ as, isMobile }) => {
  const page = await as("leader");
  await page.goto("/figures");
  await axe(page);
  await fits(page);
  if (isMobile) await touchable(page);

  await page.getByLabel("起始日期").fill("2023-01-01");
  await page.getByLabel("截止日期").fill("2023-04-30");
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page).toHaveURL(/from=2023-01-01.*asOf=2023-04-30/);
  await expect(page.getByText("2023年1月1日至2023年4月30日")).toBeVisible();

  await page.getByRole("navigation", { name: "分项" }).getByRole("link", { name: "县区、管委会" }).click();
  await expect(page).toHaveURL(/asOf=2023-04-30.*level=counties|level=counties.*asOf=2023-04-30/);
  await expect(page.getByRole("heading", { name: "按单位 · 市直单位" })).toHaveCount(0);
  await page.getByText(/^展开所属的/).click();
  await page.getByText("这些数是怎么算的").click();
  await axe(page);
  await fits(page);

  await page.goto("/figures?asOf=2023-06-30");
  const gain = page.getByRole("region", { name: "整改成效" }).getByRole("link").first();
  const [, cut, tasks] = /(\d+).*?(\d+) 个事项/s.exec((await gain.innerText()).replace(/\s+/g, " ")) ?? [];
  await gain.click();
  await expect(page).toHaveURL(/\/figures\/results\?/);
  await expect(page.getByRole("main")).toContainText(`${cut} `);
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(Number(tasks));
  await axe(page);
  await fits(page);
  if (isMobile) await touchable(page);
});

test("who does not see the whole city gets its numbers, and links to their own alone", async ({ as }) => {
  const page = await as("liaison");
  await page.goto("/figures?asOf=2023-06-30");
  await expect(page.getByRole("row", { name: /发现问题/ }).getByRole("link")).toHaveCount(0);
  const own = page.getByRole("row", { name: /^市市场监管局/ }).getByRole("link");
  const found = await own.nth(2).innerText();
  await own.nth(2).click();
  await expect(page.getByText(`共 ${found} 条`)).toBeVisible();
});
