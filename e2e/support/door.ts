import { type APIRequestContext, expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { axe, fits, touchable } from "./page-checks";

/** A picture as a phone sends it. */
export const photo = async (name = "窗口.jpg") => ({
  name,
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 300, height: 200, channels: 3, background: "#357" } })
    .jpeg()
    .toBuffer(),
});

/** Everything a public page owes, whoever looks at it. */
export async function sound(page: Page): Promise<void> {
  await axe(page);
  await fits(page);
  if ((page.viewportSize()?.width ?? 0) < 500) await touchable(page);
}

/** Letters half as large again still fit. */
export async function large(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "150%";
  });
  await fits(page);
}

/** Number and code from the slip. */
export async function slip(page: Page): Promise<{ number: string; code: string }> {
  await expect(page).toHaveURL(/\/tell\/done$/);
  const [number = "", code = ""] = await page.locator("main dd").allTextContents();
  expect(number).toMatch(/^SQ-\d{4}-\d{4,}$/);
  expect(code).toMatch(/^(\w{4}-){2}\w{4}$/);
  return { number, code };
}

export async function follows(page: Page, told: { number: string; code: string }, prefix = ""): Promise<void> {
  await page.goto(`${prefix}/follow?number=${told.number}`);
  await page.locator("#code").fill(told.code.toLowerCase().replaceAll("-", " "));
  await page.locator("main form button[type=submit]").click();
  await expect(page).toHaveURL(/\/follow\/it$/);
  expect(page.url()).not.toContain(told.code);
}

/** An inspector finds the request among those that wait, and grants it; its citizen reads so, with the reason. */
export async function reopens(inspector: Page, citizen: Page, told: { number: string }, words: string): Promise<void> {
  await inspector.goto("/pain-points?tab=reopening");
  const line = inspector.getByRole("main").getByRole("listitem").filter({ hasText: told.number });
  await line.getByRole("link", { name: words }).click();
  await inspector.getByRole("button", { name: "决定是否重办" }).click();
  const form = inspector.getByRole("dialog", { name: "决定是否重办" });
  await form.getByRole("radio", { name: "同意重办，进入下一轮" }).check();
  await form.getByLabel("理由").fill("回访属实，确实还要跑。");
  await form.locator("button[type=submit]").click();
  await expect(inspector.getByRole("main").locator("header").first()).toContainText("第 2 轮");
  await expect(inspector.getByRole("main").locator("header").first()).toContainText("已受理");

  await citizen.reload();
  const way = citizen.getByRole("list", { name: "办到哪一步" });
  await expect(way).toContainText("您要求重办，同意重新办理");
  await expect(way).toContainText("回访属实，确实还要跑。");
  await expect(way).toContainText("已受理，正在办");
}

/** What the database keeps of the newest ones. */
export async function painPointsLike(words: string) {
  const { like } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { painPoints } = await import("@/db/schema");
  return db
    .select()
    .from(painPoints)
    .where(like(painPoints.text, `%${words}%`));
}

/** A token as the form hands it out, so many seconds ago. */
export async function aged(seconds: number): Promise<string> {
  const { signedToken } = await import("@/lib/crypto");
  return signedToken("tell", new Date(Date.now() - seconds * 1000));
}

/** Posts the form as a robot does; gives where it was led. */
export async function post(request: APIRequestContext, fields: Record<string, string>) {
  const answer = await request.post("/api/public/tell", { multipart: fields, maxRedirects: 0 });
  return { status: answer.status(), to: answer.headers().location ?? "", text: await answer.text() };
}
