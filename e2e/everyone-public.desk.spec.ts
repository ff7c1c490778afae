import type { Page } from "@playwright/test";
import { locales, pathIn } from "@/domain/language";
import { auditor } from "./support/audit-page";
import { addresses, isPublic, kindOf } from "./support/crawl";
import { slip } from "./support/door";
import { expect, test } from "./support/fixtures";
import { machineAccount } from "./support/second-factor-account";

test.use({ clockAt: "2023-07-13T09:00:00+08:00", trace: "off", screenshot: "off" });

for (const locale of locales)
  test(`every public page and what can go wrong on it, in ${locale}`, async ({ page, allow }) => {
    test.setTimeout(300_000);
    allow(/404|500|413|400/);
    const { states, wrong } = auditor(["desk", "phone"]);
    const visited = new Set<string>();
    const look = async (where: string) => {
      const kind = kindOf(new URL(page.url()).pathname);
      visited.add(kind);
      await states(page, `${where} at ${kind}`, kind);
    };
    const go = (path: string) => page.goto(pathIn(locale, path));
    const send = (nth = 0) => page.locator("main form button[type=submit]").nth(nth).click();

    for (const path of ["/", "/progress", "/progress?state=solved", "/progress?page=99", "/follow", "/sign-in"]) {
      await go(path);
      await look(path);
    }
    // Telling, with something to mend and a word without an end; then the slip.
    await go("/tell");
    await look("empty");
    const long = "长".repeat(400) + "x".repeat(400);
    await page.locator("#text").fill(long);
    await page.locator("#phone").fill("no number");
    await page.locator("button[name=step][value=send]").click();
    await expect(page.getByRole("main").getByRole("alert").first()).toBeVisible();
    await look("refused");
    await page.locator("#phone").fill("");
    await page.locator("button[name=step][value=send]").click();
    const told = await slip(page);
    await look("told");
    // Following: wrong, right, and a verdict without a choice.
    await go(`/follow?number=${told.number}`);
    await page.locator("#code").fill("AAAA-BBBB-CCCC");
    await send();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await look("wrong");
    await page.locator("#code").fill(told.code);
    await send();
    await expect(page).toHaveURL(/\/follow\/it$/);
    await look("followed");
    await go("/sign-in");
    await page.locator("#username").fill("nobody");
    await page.locator("#password").fill("not the one");
    await send();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await look("refused");
    await secondStep(page, locale);
    await look("second step");

    expect((await go("/nowhere"))?.status()).toBe(404);
    await look("not found");
    await whileBroken(async () => {
      expect((await go("/progress"))?.status()).toBe(500);
      await look("broken");
    });
    expect(wrong()).toEqual([]);
    const all = addresses.filter((path) => isPublic(path) && /^\/en(\/|$)/.test(path) === (locale === "en-GB"));
    expect(all.filter((path) => !visited.has(path))).toEqual([]);
  });

/** Signs somebody in who owes a code yet. */
async function secondStep(page: Page, locale: string) {
  const { username } = await machineAccount();
  await page.locator("#username").fill(username);
  await page.locator("#password").fill("秋浦河边的第一场春雨");
  await page.locator("main form button[type=submit]").click();
  await expect(page).toHaveURL(new RegExp(`${pathIn(locale, "/second-step")}`));
}

/** A table that is not there: what nobody foresaw. */
async function whileBroken(look: () => Promise<void>) {
  const { default: Database } = await import("better-sqlite3");
  const database = new Database((process.env.DATABASE_URL ?? "").replace("file:", ""));
  database.exec("alter table settings rename to settings_away");
  try {
    await look();
  } finally {
    database.exec("alter table settings_away rename to settings");
    database.close();
  }
}
