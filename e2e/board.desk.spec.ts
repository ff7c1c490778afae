import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { axe } from "./support/page-checks";

// Decisions change what others read: a server of its own.
test.use({ clockAt: "2023-07-03T09:20:00+08:00" });

const heading = (page: Page) => page.getByRole("heading", { level: 2 }).first();
const bar = (page: Page) => page.getByRole("status").filter({ hasText: "已记下" });

/** Decides on what is on screen by its main step, with nothing but the keyboard. */
async function decide(page: Page): Promise<string> {
  const title = await heading(page).innerText();
  await page.keyboard.press("d");
  const form = page.getByRole("dialog");
  await expect(form).toBeVisible();
  if (await form.getByLabel("复核结论").count()) {
    await form.getByLabel("复核结论").focus();
    await page.keyboard.type("到窗口照新办法办了一遍，情形没有再出现，同意销号。");
  }
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
  await expect(bar(page)).toContainText(title);
  return title;
}

test("ten decisions by keyboard, one of them taken back and made anew", async ({ as }) => {
  test.setTimeout(180_000);
  const page = await as("inspector");
  await page.goto("/board");
  await axe(page);
  await page.getByRole("link", { name: "逐件决定" }).press("Enter");
  await expect(page).toHaveURL(/\/board\/queue\/all$/);
  await page.getByRole("link", { name: /^销号/ }).press("Enter");
  await expect(page).toHaveURL(/\/board\/queue\/results$/);
  await axe(page);
  const waiting = await page.getByRole("list", { name: "逐件决定" }).getByRole("listitem").count();
  await page.getByRole("link", { name: "从第一件开始" }).press("Enter");
  await expect(page.getByText(`已办 0 件，还有 ${waiting} 件`)).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await axe(page);

  // Forth and back, without deciding.
  const first = await heading(page).innerText();
  await page.keyboard.press("j");
  await expect(heading(page)).not.toHaveText(first);
  await page.keyboard.press("k");
  await expect(heading(page)).toHaveText(first);

  const decided: string[] = [];
  const groups = ["results", "plans", "lookBacks"];
  let group = 0;
  while (decided.length < 10) {
    const more = await page.locator("#decide button:not([disabled])").count();
    if (more === 0 || decided.includes(await heading(page).innerText())) {
      // This group is done: what was kept back is sent as one leaves it.
      group++;
      await page.goto(`/board/queue/${groups[group]}`);
      await page.getByRole("link", { name: "从第一件开始" }).press("Enter");
      await expect(heading(page)).toBeFocused();
    }
    const title = await decide(page);
    if (decided.length === 2) {
      await page.keyboard.press("u");
      await expect(page.getByText("已撤回，没有送出")).toBeVisible();
      await expect(heading(page)).toHaveText(title);
      await decide(page);
    }
    decided.push(title);
    if (decided.length < 10) await expect(heading(page)).not.toHaveText(title);
  }
  await page.getByRole("button", { name: "立即送出" }).click();
  expect(new Set(decided).size).toBe(10);
});

test("a decision is sent when the page is closed before its seconds are over", async ({ as }) => {
  const page = await as("county-inspector");
  await page.goto("/board/queue/results");
  const list = page.getByRole("list", { name: "逐件决定" });
  const href = await list.getByRole("link").first().getAttribute("href");
  await page.getByRole("link", { name: "从第一件开始" }).press("Enter");
  await expect(heading(page)).toBeFocused();
  await decide(page);
  page.once("dialog", async (dialog) => {
    expect(dialog.type()).toBe("beforeunload");
    await new Promise((resolve) => setTimeout(resolve, 2_000)); // as long as one reads the question
    await dialog.accept();
  });
  await page.reload();
  await page.goto("/board/queue/results");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(`a[href="${href}"]`)).toHaveCount(0);
});
