import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

// A server of its own: languages that accounts choose here are nobody else's.
test.use({ clockAt: "2023-07-05T09:00:00+08:00" });

const menu = (page: Page) => page.locator("header summary").first();

test("an inspector turns to English, takes an issue one step on, and turns back", async ({ as, allow }, info) => {
  allow(/404/);
  const page = await as(info.project.name === "phone" ? "inspector2" : "inspector");
  const good = async () => {
    await axe(page);
    await fits(page);
    if (info.project.name === "phone") await touchable(page);
  };
  await page.goto("/issues?status=raised&unit=CZ");
  await menu(page).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Issue ledger");
  await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
  await expect(page).toHaveTitle("Issue ledger · Walk the Process");
  await good();

  await page.locator("tbody a").first().click();
  const steps = page.getByRole("region", { name: "What you can do now" });
  await steps.getByRole("button", { name: "Decline", exact: true }).click();
  const refused = page.getByRole("dialog", { name: "Decline" });
  await refused.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(refused).toContainText("1 field needs a change.");
  await expect(refused).toContainText("Please fill this in.");
  await good();
  await page.keyboard.press("Escape");
  await steps.getByRole("button", { name: "Assign", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Assign" });
  await form.getByLabel("Lead").selectOption({ label: "市市场监管局" });
  await form.getByLabel("By deadline").check();
  await form.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(steps.getByRole("status")).toHaveText("Done: Assign.");
  const main = page.getByRole("main");
  await expect(main.locator("header").first()).toContainText("Waits for 市市场监管局 to accept it.");
  await expect(page.getByRole("region", { name: "History" })).toContainText("Assigned");
  await expect(page.getByRole("region", { name: "History" })).toContainText("5 July 2023 at 09:");
  await good();

  const file = await page.request.get("/api/issues/export?status=assigned&unit=CZ");
  expect(file.headers()["content-disposition"]).toContain(encodeURIComponent("Issue ledger 2023-07-05.csv"));
  expect(await file.text()).toContain("Number,Issue,State,Light");
  expect((await page.goto("/nowhere"))?.status()).toBe(404);
  await expect(main).toContainText("There is no such page");

  await page.goto("/desk");
  await menu(page).click();
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("工作台");
});

test("who signs in on the English page goes on in English, and is led back there", async ({ page }, info) => {
  const who = info.project.name === "phone" ? "county-leader" : "county-liaison";
  await page.goto("/en/sign-in?next=/figures");
  await axe(page);
  await page.getByLabel("Username").fill(who);
  await page.getByLabel("Password").fill("not the one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").first()).toContainText(/wrong/i);
  await expect(page).toHaveURL(/\/en\/sign-in/);
  await page.getByLabel("Username").fill(who);
  await page.getByLabel("Password").fill(process.env.DEMO_PASSWORD ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Figures|Desk/);
  await menu(page).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/en\/sign-in\?signedOut=1/);
  await expect(page.getByRole("status")).toHaveText("You have signed out.");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/sign-in\?signedOut=1/);
  await expect(page.getByRole("status")).toHaveText("已退出登录。");
});
