import { expect, type Locator, type Page } from "@playwright/test";
import sharp from "sharp";

// What the stories of the ledger do on an issue's page.

export const steps = (page: Page): Locator => page.getByRole("region", { name: "现在可以办" });
const named = (page: Page, name: string) => steps(page).getByRole("button", { name, exact: true });

/** Opens a step's form, fills it in, sends it, and waits until the page says that it was done. */
export async function take(page: Page, step: string, fill?: (form: Locator) => Promise<void>): Promise<void> {
  const form = await open(page, step);
  await fill?.(form);
  await send(form, step);
  await expect(form).toBeHidden();
  await expect(steps(page).getByRole("status")).toHaveText(`已办：${step}。`);
}

export async function open(page: Page, step: string): Promise<Locator> {
  await named(page, step).click();
  const form = page.getByRole("dialog", { name: step });
  await expect(form).toBeVisible();
  return form;
}

export const send = (form: Locator, step: string) => form.getByRole("button", { name: step, exact: true }).click();

/** The step is shown, but waits: with the reason beside it. */
export async function waits(page: Page, step: string, reason: RegExp): Promise<void> {
  await expect(named(page, step)).toBeDisabled();
  await expect(named(page, step)).toHaveAccessibleDescription(reason);
}
export const offered = async (page: Page): Promise<string[]> => steps(page).getByRole("button").allTextContents();

export const state = (page: Page) => page.getByRole("main").locator("header").first();

/** A photo of its own color, so that no two are the same file. */
export async function photo(name: string, color: string) {
  const buffer = await sharp({ create: { width: 320, height: 240, channels: 3, background: color } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: "image/jpeg", buffer };
}

/** Hangs a file on the issue and waits until it has arrived. */
export async function attach(within: Page | Locator, label: string, file: Awaited<ReturnType<typeof photo>>) {
  const group = within.getByRole("group", { name: label });
  await group.locator("input[type=file]").setInputFiles(file);
  await expect(group.getByRole("img", { name: file.name })).toBeVisible();
}

/** Drafts an issue from an inspection and gives its address. */
export async function draftIssue(page: Page, title: string): Promise<string> {
  await page.goto("/issues/new");
  await page.getByLabel("一句话说清问题").fill(title);
  await page.getByLabel("具体情况").fill("模拟办理时窗口要求再交一份复印件。");
  await page.getByLabel("主题任务").fill("A-001");
  await page.getByLabel("检查方面").selectOption({ label: "材料能否精简？" });
  await page.getByRole("button", { name: "存为草稿" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}
