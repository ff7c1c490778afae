import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

const late = /^逾期 (\d+) 个工作日/;

for (const username of [
  "head",
  "liaison",
  "inspector",
  "inspector2",
  "county-head",
  "county-liaison",
  "county-inspector",
])
  test(`what waits for ${username} stands on the desk, most urgent first, and leads to where it is done`, async ({
    as,
  }, info) => {
    const page = await as(username);
    await page.goto("/desk");
    const rows = page.getByRole("list", { name: "等我办的事，最急的在前" }).getByRole("listitem");
    const told = Number((await page.getByText(/有 \d+ 件事等您办/).innerText()).match(/有 (\d+) 件/)?.[1]);
    expect(told).toBeGreaterThan(0);
    await expect(rows).toHaveCount(Math.min(told, 40));
    await axe(page);
    await fits(page);
    if (info.project.name === "phone") await touchable(page);

    // Whoever acts is late themselves first; what others are late with comes after.
    const words = await rows.allInnerTexts();
    const own = words.filter((row) => !/盯(协办)?逾期|关注红黄灯/.test(row));
    const firstInTime = own.findIndex((row) => !late.test(row) && !row.includes("红灯"));
    if (firstInTime >= 0) for (const row of own.slice(firstInTime)) expect(row).not.toMatch(late);

    await rows.first().getByRole("link").click();
    await expect(page).toHaveURL(/\/(issues|walks|pain-points|instructions|orders)\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

test("one duty is shown alone by its tab", async ({ as }) => {
  const page = await as("inspector");
  await page.goto("/desk");
  const tab = page.getByRole("navigation", { name: "按要办的事分" }).getByRole("link", { name: /核实/ });
  const count = Number((await tab.innerText()).replace(/\D/g, ""));
  await tab.click();
  await expect(page).toHaveURL(/only=verify/);
  await expect(page.getByRole("list", { name: "等我办的事，最急的在前" }).getByRole("listitem")).toHaveCount(count);
});

test("a leader sees in one look where the city stands, who lags and what it has brought", async ({ as }) => {
  const page = await as("leader");
  await page.goto("/desk");
  for (const title of ["走到哪一步了", "谁慢了", "任务全景图", "带来了什么"])
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await axe(page);
  await fits(page);
  // The first unit that lags, in two clicks.
  const [red] = await page
    .getByRole("table", { name: /有逾期/ })
    .getByRole("cell")
    .getByRole("link")
    .all();
  const count = await red?.innerText();
  await red?.click();
  await expect(page).toHaveURL(/\/issues\?/);
  await expect(page.getByText(`共 ${count} 条`)).toBeVisible();
});

test("administrators are led to their own work, and have no desk", async ({ as }) => {
  for (const [username, home] of [
    ["admin", /\/accounts$/],
    ["security", /\/accounts$/],
    ["auditor", /\/audit$/],
  ] as const) {
    const page = await as(username);
    await page.goto("/desk");
    await expect(page).toHaveURL(home);
  }
});
