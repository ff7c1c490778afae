import type { Page } from "@playwright/test";
import { slip } from "./support/door";
import { expect, test } from "./support/fixtures";
import { axe, fits } from "./support/page-checks";

/** What the norm asks: 18 pt for what is read, 60 px for what is pressed. */
async function elder(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement: at } = walker.currentNode as Text;
      if (!at || !data.trim() || at.closest("script, style, noscript, option, .sr-only, [aria-hidden=true]")) continue;
      if (!at.checkVisibility({ visibilityProperty: true })) continue;
      const points = Number.parseFloat(getComputedStyle(at).fontSize) * 0.75;
      if (points < 17.99) found.push(`${points} pt: ${data.trim().slice(0, 40)}`);
    }
    const pressed =
      "button, select, textarea, summary, nav a, main a[class*=min-h-], main li > a, input:not([type=hidden], [type=radio], [type=checkbox]), label:has([type=radio], [type=checkbox])";
    for (const at of document.querySelectorAll<HTMLElement>(pressed)) {
      const { width, height } = at.getBoundingClientRect();
      if (!at.checkVisibility({ visibilityProperty: true }) || width <= 1 || at.closest(".sr-only")) continue;
      if (width < 60 || height < 59.5) found.push(`${width} × ${height}: ${at.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
  expect(small, page.url()).toEqual([]);
  await axe(page);
  await fits(page);
}

test("an elder turns to large letters once, tells, follows, and turns back", async ({ page }) => {
  await page.goto("/tell");
  const words = "医保窗口的字太小，看不清要带什么。";
  await page.getByLabel("哪里不顺？").fill(words);
  await page.getByRole("button", { name: "长辈版" }).click();
  await expect(page.getByRole("button", { name: "返回标准版" })).toBeVisible();
  await expect(page.getByLabel("哪里不顺？")).toHaveValue(words); // typed before, and still there
  await elder(page);
  await page.getByLabel("电话").fill("打我手机");
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("您写的都还在");
  await elder(page);
  await page.getByLabel("电话").fill("");
  await page.getByRole("button", { name: "提交" }).click();
  const told = await slip(page);
  await elder(page);
  await page.goto(`/follow?number=${told.number}`);
  await elder(page);
  await page.getByLabel("查询码").fill(told.code);
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/\/follow\/it$/);
  await elder(page);
  for (const path of ["/", "/progress", "/sign-in"]) {
    await page.goto(path);
    await elder(page);
  }
  await page.goto("/");
  await expect(page.getByRole("main").getByRole("link")).toHaveText([/我要说/, /查进度/, /大家说的/, /12345/]);
  await page.getByRole("button", { name: "返回标准版" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: "工作人员登录" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "长辈版" })).toBeVisible();
});

test("without scripts, and in English, the same button leads there and back", async ({ browser, server }, info) => {
  const { viewport } = info.project.use;
  const context = await browser.newContext({ baseURL: server.url, viewport, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en/progress?state=solved");
  await page.getByRole("button", { name: "Larger text" }).click();
  await expect(page).toHaveURL(/\/en\/progress\?state=solved$/);
  const [cookie] = (await context.cookies()).filter(({ name }) => name === "edition");
  expect(cookie).toMatchObject({ value: "elder", httpOnly: true, sameSite: "Lax" });
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe("24px");
  await page.goto("/nowhere").catch(() => undefined);
  await expect(page.getByRole("button", { name: "返回标准版" })).toBeVisible();
  await page.goto("/en/tell");
  await page.getByRole("button", { name: "Standard text" }).click();
  await expect(page).toHaveURL(/\/en\/tell$/);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe("16px");
  expect((await context.cookies()).filter(({ name }) => name === "edition")).toEqual([]);
  // From elsewhere, and from pages that are not public, it leads home.
  for (const referer of ["http://evil.example//x", `${server.url}/issues`, "nonsense"]) {
    const answer = await page.request.post("/api/public/edition", {
      form: { edition: "elder" },
      headers: { referer },
      maxRedirects: 0,
    });
    expect([answer.status(), answer.headers().location], referer).toEqual([303, "/"]);
  }
  await context.close();
});
