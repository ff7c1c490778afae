import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { slip } from "./support/door";
import { expect, test } from "./support/fixtures";
import { fits } from "./support/page-checks";

// What is laid on a table or into a file: on A4, with its words and without the screen's furniture.
// PRINT_TO=folder keeps the files, to be looked at.

/** What a sheet holds between its margins, in CSS pixels: A4 upright or across. */
const sheet = { upright: 688, across: 1032 } as const;

async function printed(page: Page, name: string, { pages, across = false }: { pages: number; across?: boolean }) {
  const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4", printBackground: false });
  if (process.env.PRINT_TO) writeFileSync(join(process.env.PRINT_TO, `${name}.pdf`), pdf);
  const text = pdf.toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)),
  );
  expect(boxes.length, `${name}: pages`).toBeGreaterThan(0);
  expect(boxes.length, `${name}: pages`).toBeLessThanOrEqual(pages);
  for (const box of boxes) expect(box).toEqual(across ? [297, 210] : [210, 297]);

  const before = page.viewportSize();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: across ? sheet.across : sheet.upright, height: 1000 });
  await fits(page);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  for (const kind of ["button", "textbox", "combobox"] as const) await expect(page.getByRole(kind)).toHaveCount(0);
  // A link is its words; an address behind each would drown them.
  const addresses = await page.evaluate(() =>
    [...document.querySelectorAll("a")]
      .map((link) => getComputedStyle(link, "::after").content)
      .filter((content) => /https?:|\//.test(content)),
  );
  expect(addresses).toEqual([]);
  const words = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
  return words;
}

test("an issue, a ledger, figures and a walk go onto A4", async ({ as }) => {
  const page = await as("inspector");
  await page.goto("/issues?status=closed&unit=CZ");
  const ledger = await printed(page, "ledger", { pages: 4, across: true });
  expect(ledger).toContain("问题台账");
  await page.locator("tbody a").first().click();
  await expect(page).toHaveURL(/\/issues\/[0-9a-f-]{36}$/);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  const issue = await printed(page, "issue", { pages: 5 });
  for (const words of [title, "已销号", "示例数据", "复核结论", "办理记录"]) expect(issue).toContain(words);
  await page.goto("/figures?asOf=2023-06-30");
  expect(await printed(page, "figures", { pages: 8 })).toContain("185");
  await page.goto("/walks?state=concluded");
  await page.locator("tbody a").first().click();
  await expect(page).toHaveURL(/\/walks\/[0-9a-f-]{36}$/);
  const walk = await printed(page, "walk", { pages: 4 });
  for (const words of ["已办结", "承诺与体验"]) expect(walk).toContain(words);
});

test("the slip of a citizen goes onto one sheet, in large letters too", async ({ page, server }) => {
  for (const name of ["slip", "slip-elder"]) {
    await page.goto("/tell");
    if (name === "slip-elder") {
      await page.getByRole("button", { name: "长辈版" }).click();
      await expect(page.getByRole("button", { name: "返回标准版" })).toBeVisible();
    }
    await page.getByLabel("哪里不顺？").fill("医保窗口的字太小，看不清要带什么。");
    await page.getByRole("button", { name: "提交" }).click();
    const told = await slip(page);
    const words = await printed(page, name, { pages: 1 });
    for (const one of ["局长陪您办 · 回执", told.number, told.code, `${server.url}/follow?number=${told.number}`])
      expect(words).toContain(one);
  }
});
