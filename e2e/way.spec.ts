import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { issueWith } from "./support/issue-with";
import { axe, fits, touchable } from "./support/page-checks";

/** Opens the first issue of a list. */
async function openFirst(page: Page, list: string): Promise<void> {
  await page.goto(list);
  await page.locator("main table a.lead").first().click();
  await expect(page.getByRole("region", { name: "办理轨迹" })).toBeVisible();
}
const way = (page: Page) => page.getByRole("region", { name: "办理轨迹" });

test("an open issue: where it has been, who holds it, what lies ahead", async ({ as, isMobile }) => {
  const page = await as("inspector");
  await openFirst(page, "/issues?status=rectifying&overdue=1");
  await axe(page);
  await fits(page);
  if (isMobile) await touchable(page);

  const here = way(page).locator("[aria-current=step]");
  await expect(here).toContainText("整改");
  await expect(here).toContainText(/现由.+办理/);
  await expect(here).toContainText(/逾期 \d+ 个工作日/);
  await expect(
    way(page)
      .getByRole("listitem")
      .filter({ hasText: /^复核还没到$/ }),
  ).toHaveCount(1);
  await expect(way(page)).toContainText(/等单位办：\d+ 个工作日/);
  await expect(way(page)).toContainText(/等督查员审：/);

  // Along on a desk, down on a phone.
  const [first, last] = [way(page).locator(".way-stop").first(), way(page).locator(".way-stop").last()];
  const [a, b] = [await first.boundingBox(), await last.boundingBox()];
  if (isMobile) expect(b?.y).toBeGreaterThan((a?.y ?? 0) + 200);
  else expect(b?.y).toBe(a?.y);
});

test("what came back is an arc on the line, and said under the station", async ({ as, isMobile }) => {
  const page = await as("inspector");
  await page.goto(`/issues/${await issueWith("returnPlan", 1)}`);
  await expect(way(page).getByRole("listitem").filter({ hasText: "退回方案" })).toContainText("审方案");
  const rail = way(page)
    .locator(isMobile ? ".way-down" : ".way-along")
    .first();
  await expect(rail).toBeVisible();
  expect(await rail.locator("path.stroke-warn").count()).toBeGreaterThan(0);
  await fits(page);
});

test("a second round begins where the work begins again", async ({ as }) => {
  const page = await as("inspector");
  await page.goto(`/issues/${await issueWith("reopen", 2)}`);
  await expect(way(page).getByRole("heading", { name: /第 2 轮.*问题反弹/ })).toBeVisible();
  const second = way(page).getByRole("list", { name: "第 2 轮办理轨迹" });
  await expect(second.locator(".way-name").first()).toHaveText("整改");
  await axe(page);
  await fits(page);
});

test("on paper the way runs down, in light, without what only opens", async ({ as }) => {
  const page = await as("inspector");
  await page.goto(`/issues/${await issueWith("returnPlan", 1)}`);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 688, height: 970 });
  await expect(way(page).locator(".way-down").first()).toBeVisible();
  await expect(way(page).locator(".way-along").first()).toBeHidden();
  await expect(way(page).getByText("逐步明细").first()).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    "rgb(255, 255, 255)",
  );
});
