import { expect, test } from "./support/fixtures";
import { issueWith } from "./support/issue-with";
import { axe } from "./support/page-checks";

test("stations are walked by keyboard; each tells, and leads to its row", async ({ as }) => {
  const page = await as("inspector");
  await page.goto(`/issues/${await issueWith("returnPlan", 1)}`);
  const way = page.getByRole("region", { name: "办理轨迹" });
  const stops = way.locator(".way-stop");
  await stops.first().focus();
  await page.keyboard.press("Tab");
  await expect(stops.nth(1)).toBeFocused();
  const told = stops.nth(1).locator(".way-told");
  await expect(told).toContainText(/日 \d\d:\d\d至.+在牵头单位处/);
  expect(await told.evaluate((bubble) => getComputedStyle(bubble).clipPath)).toBe("none");
  expect(await stops.nth(1).evaluate((stop) => getComputedStyle(stop).outlineStyle)).toBe("solid");
  await page.keyboard.press("Enter");
  const row = way.locator("tr:target");
  await expect(row).toBeVisible();
  await expect(row).toContainText("签收");
  await axe(page);
});

test("the wall: each state has a mark of its own, focus tells, a click leads on", async ({ as }) => {
  const page = await as("leader");
  await page.goto("/tasks/wall");
  await axe(page);
  const looks = await page
    .locator(".tile[aria-hidden]")
    .evaluateAll((all) => all.map((tile) => getComputedStyle(tile).backgroundImage));
  // Nothing drawn is a form as well: hollow, and full.
  expect(new Set(looks.filter((look) => look !== "none")).size).toBe(3);
  expect(looks).toHaveLength(5);
  const tile = page.locator("a.tile").nth(3);
  await page.locator("a.tile").nth(2).focus();
  await page.keyboard.press("Tab");
  await expect(tile).toBeFocused();
  expect(await tile.locator("span").evaluate((bubble) => getComputedStyle(bubble).clipPath)).toBe("none");
  const legend = page.getByRole("link", { name: /有问题逾期/ }).first();
  const count = /\d+/.exec(await legend.innerText())?.[0];
  await legend.click();
  await expect(page).toHaveURL(/\/tasks\?face=overdue/);
  await expect(page.getByRole("link", { name: `全部 ${count}` })).toBeVisible();
});
