import type { Page } from "@playwright/test";
import { follows, slip } from "./support/door";
import { expect, test } from "./support/fixtures";
import { take } from "./support/issue-page";
import { sessionCookieFor } from "./support/sign-in";
import { largeBrowser, spaced, whole } from "./support/text-size";

// WCAG 1.4.4 (letters at 200 %), 1.4.10 (1280 px at 400 %: 320 px) and 1.4.12 (spacing).
test.use({ clockAt: "2023-07-12T09:00:00+08:00" });
test.setTimeout(180_000);

/** The page with letters twice as large, then at 320 px with letters as usual, both also with more space. */
async function readable(page: Page): Promise<void> {
  const letters = (size: string) =>
    page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, size);
  await whole(page);
  await spaced(page, true);
  await whole(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await letters("50%");
  await whole(page);
  await spaced(page, false);
  await whole(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await letters("");
}

test("somebody tells and follows with letters twice as large", async ({ server, watching }) => {
  const { context, close } = await largeBrowser(server.url);
  watching.follow(context);
  const page = await context.newPage();
  await page.goto("/");
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe("32px");
  await readable(page);
  await page.goto("/tell");
  await page.getByLabel("哪里不顺？").fill("老花眼，窗口的告知单看不清。");
  await page.getByLabel("办的是什么事？").fill("开饭店");
  await page.getByText("开办餐饮店“一件事”").click();
  await page.getByLabel("电话").fill("打我手机");
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("您写的都还在");
  await readable(page);
  await page.getByLabel("电话").fill("");
  await page.getByRole("button", { name: "提交" }).click();
  const told = await slip(page);
  await readable(page);
  await follows(page, told);
  await readable(page);
  await page.goto("/en/tell");
  await readable(page);
  await close();
});

test("a liaison files a plan, a head records a walk, with letters twice as large", async ({ server, watching }) => {
  const { context, close } = await largeBrowser(server.url);
  watching.follow(context);
  const page = await context.newPage();
  await context.addCookies([await sessionCookieFor("liaison", server.url)]);
  await page.goto("/desk");
  await readable(page);
  await page.goto("/issues?status=assigned&party=lead&unit=SGJ");
  await readable(page);
  await page.locator("tbody a").first().click();
  await expect(page).toHaveURL(/\/issues\/[0-9a-f-]{36}$/);
  await take(page, "签收");
  await readable(page);
  await take(page, "报送方案", async (form) => {
    await form.getByLabel("整改思路").fill("合同只收一次");
    await form.getByLabel("整改举措").fill("7 月底前窗口停收第二份合同，同步改指南。");
    await form.getByLabel("责任人").fill("登记科科长");
    await whole(page);
  });
  await readable(page);

  await context.addCookies([await sessionCookieFor("head", server.url)]);
  await page.goto("/walks/new?task=C-003");
  await readable(page);
  await page.getByRole("button", { name: "安排好了" }).click();
  await expect(page.getByText("待走")).toBeVisible();
  await readable(page);
  await page.getByRole("link", { name: "开始走，打开记录" }).click();
  await page.getByRole("button", { name: "开始第一个环节" }).click();
  await page.getByLabel("这一步叫什么").fill("取号");
  await readable(page);
  for (const place of ["方面", "收尾"]) {
    await page.getByRole("button", { name: place, exact: true }).click();
    await readable(page);
  }
  await close();
});
