import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { aged, painPointsLike } from "./support/door";
import { expect, test } from "./support/fixtures";

// The machine is at fault, not we: what does somebody see, is it kept, does it come back by itself?

test.use({ clockAt: "2023-07-03T09:07:00+08:00" });
const file = () => (process.env.DATABASE_URL ?? "").slice("file:".length);

test("while another holds the database, pages go on, and a form comes back with what was typed", async ({
  page,
  allow,
}) => {
  allow(/503/);
  const words = "锁住的时候，窗口要收复印件。";
  const other = new Sqlite(file());
  await page.goto("/tell");
  await page.locator("#text").fill(words);
  await page.locator("main input[name=token]").evaluate(
    (input: HTMLInputElement, token) => {
      input.value = token;
    },
    await aged(30),
  );
  other.exec("begin exclusive");
  try {
    const answered = page.waitForResponse("**/api/public/tell");
    await page.locator("main form button[type=submit]").last().click();
    const answer = await answered;
    expect(answer.status()).toBe(503);
    expect(answer.headers()["retry-after"]).toBe("5");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有提交成功");
    await expect(page.getByRole("textbox")).toHaveValue(words);
    expect((await page.request.get("/progress")).status()).toBe(200);
  } finally {
    other.exec("rollback");
    other.close();
  }
  await page.getByRole("button", { name: "再交一次" }).click();
  await expect(page).toHaveURL(/\/tell\/done$/);
  expect(await painPointsLike("锁住的时候")).toHaveLength(1);
});

test("a database file that was taken away is no health, until it is back", async ({ request }) => {
  const away = `${file()}.away`;
  renameSync(file(), away);
  try {
    expect((await request.get("/api/health")).status()).toBe(503);
  } finally {
    renameSync(away, file());
  }
  expect((await request.get("/api/health")).status()).toBe(200);
});

test("a page that cannot be drawn says so with a number and a way to try again, without scripts too", async ({
  request,
}) => {
  const other = new Sqlite(file());
  other.exec("alter table settings rename to settings_away");
  try {
    const answer = await request.get("/tell");
    expect(answer.status()).toBeGreaterThanOrEqual(500);
    const text = await answer.text();
    expect(text).toMatch(/系统暂时打不开.*编号 \d+.*重试/s);
    expect(text).not.toMatch(/<script/);
  } finally {
    other.exec("alter table settings_away rename to settings");
    other.close();
  }
  expect((await request.get("/tell")).status()).toBe(200);
});

test("a stored picture that is gone is said to be gone, and the page goes on", async ({ as }) => {
  const inspector = await as("inspector");
  const { db } = await import("@/db/client");
  const { files } = await import("@/db/schema");
  const { isNotNull } = await import("drizzle-orm");
  const [kept] = await db.select().from(files).where(isNotNull(files.issueId)).limit(1);
  if (!kept) throw new Error("no picture in the demonstration");
  rmSync(join(process.env.STORAGE_DIR ?? "", kept.key));
  const answer = await inspector.request.get(`/api/files/${kept.id}`);
  expect([answer.status(), (await answer.json()).code]).toEqual([410, "fileGone"]);
  expect((await inspector.request.get(`/issues/${kept.issueId}`)).status()).toBe(200);
});

test("who signs in while another holds the database is not told of a wrong password, nor shown what was asked", async ({
  request,
}) => {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const other = new Sqlite(file());
  other.exec("begin exclusive");
  try {
    const form = { csrfToken, username: "liaison", password: process.env.DEMO_PASSWORD ?? "" };
    const answer = await request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([503, undefined]);
    expect(await answer.text()).not.toMatch(/liaison|SQLITE|locked/);
  } finally {
    other.exec("rollback");
    other.close();
  }
});

test("who signs out while another holds the database reads so on a page, and is out at the next try", async ({
  as,
  allow,
}) => {
  allow(/503/);
  const page = await as("leader");
  await page.goto("/desk");
  const other = new Sqlite(file());
  other.exec("begin exclusive");
  const signOut = () =>
    page.evaluate(() => document.querySelector<HTMLFormElement>("form[action$='sign-out']")?.submit());
  try {
    const answered = page.waitForResponse("**/api/sign-out");
    await signOut();
    expect((await answered).status()).toBe(503);
    await expect(page.getByRole("main")).toContainText(/系统暂时打不开.*编号 \w+/s);
  } finally {
    other.exec("rollback");
    other.close();
  }
  await page.getByRole("link", { name: "重试" }).click();
  await expect(page).toHaveURL(/\/desk$/);
  await signOut();
  await expect(page).toHaveURL(/\/sign-in/);
});
