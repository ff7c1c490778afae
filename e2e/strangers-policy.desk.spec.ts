import type { Page } from "@playwright/test";
import { slip } from "./support/door";
import { expect, test } from "./support/fixtures";
import { watch } from "./support/watch";

// The content policy, in a real browser. Every story fails on a violation, because one is an error in the
// console: here it is tried that such a failure comes, and pages that stories seldom see are looked at.

test.use({ clockAt: "2023-07-03T10:35:00+08:00" });
test.setTimeout(180_000);

/** What somebody might get into a page, were a text of theirs not made safe; nothing leaves this machine. */
const planted: Record<string, string> = {
  "a script": "<script>window.ran = true</script>",
  "a script with a guessed nonce": '<script nonce="AAAA">window.ran = true</script>',
  "a script from elsewhere": '<script src="http://127.0.0.1:9/x.js"></script>',
  "a handler": '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="window.ran = true">',
  "a style": "<style>body { color: red }</style>",
  "a style on an element": '<p style="position: fixed">x</p>',
  "a picture from elsewhere": '<img src="http://127.0.0.1:9/x.png">',
  "a frame": '<iframe src="http://127.0.0.1:9/"></iframe>',
  "an object": '<object data="http://127.0.0.1:9/x"></object>',
  "another base": '<base href="http://127.0.0.1:9/">',
};

const ran = (page: Page) => page.evaluate(() => (window as { ran?: boolean }).ran === true);

for (const [what, html] of Object.entries(planted))
  test(`${what} that is planted does not run, and the check that all stories make tells`, async ({
    browser,
    server,
  }) => {
    const context = await browser.newContext({ baseURL: server.url });
    const watching = watch();
    watching.follow(context);
    watching.allow([/./]); // as a story might that looks at errors
    const page = await context.newPage();
    await page.goto("/tell");
    expect(watching.errors()).toEqual([]);
    // Into the very answer, with its own policy.
    await page.route("**/tell", async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/<body[^>]*>/, (tag) => tag + html);
      await route.fulfill({ response: answer, body });
    });
    await page.goto("/tell", { waitUntil: "load" });
    await expect.poll(() => watching.errors().join("\n")).toMatch(/Content Security Policy/i);
    expect(await ran(page)).toBe(false);
    await context.close();
  });

/** Each of these is drawn otherwise than a page in order, and must keep to the policy as well. */
test("error pages, plain pages and paper keep to the policy", async ({ page, as, allow, browser, server }) => {
  // Only the status of the page itself may be complained of: a violation is none of these.
  allow(/^Failed to load resource: the server responded with a status of (400|403|404|500|503)/);
  const policyOf = async (one: Page, path: string, status: number) => {
    const answer = await one.goto(path);
    expect(answer?.status(), path).toBe(status);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy, path).toMatch(/script-src [^;]*'nonce-|default-src 'none'/);
    expect(policy, path).not.toMatch(/unsafe/);
    await expect(one.getByRole("heading", { level: 1 }), path).toBeVisible();
  };
  const office = await as("inspector");
  for (const path of ["/nowhere", "/en/nowhere", "/nowhere.html", "/tell/x"]) await policyOf(page, path, 404);
  for (const path of ["/issues/none", "/walks/none", "/tasks/NONE", "/nowhere", "/audit", "/accounts"])
    await policyOf(office, path, 404);

  // A form that cannot be read, and one from another place.
  for (const path of ["/api/public/tell", "/api/public/follow"]) {
    await page.goto("/");
    const answered = page.waitForResponse(`**${path}`);
    await page.evaluate((action) => {
      const form = document.createElement("form");
      Object.assign(form, { method: "post", action, enctype: "text/plain" });
      document.body.append(form);
      form.submit();
    }, path);
    const answer = await answered;
    expect(answer.status(), path).toBe(400);
    expect(answer.headers()["content-security-policy"], path).toContain("default-src 'none'");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  const { default: Database } = await import("better-sqlite3");
  const database = new Database((process.env.DATABASE_URL ?? "").replace("file:", ""));
  database.exec("alter table settings rename to settings_away");
  try {
    await policyOf(page, "/progress", 500);
    await policyOf(office, "/issues", 500);
  } finally {
    database.exec("alter table settings_away rename to settings");
    database.close();
  }

  // On paper: print styles, and what is fetched for them.
  const printed = async (one: Page) => {
    await one.emulateMedia({ media: "print" });
    await one.pdf({ format: "A4" });
    await one.emulateMedia({ media: null });
  };
  for (const path of ["/issues?status=closed", "/figures", "/walks?state=concluded", "/pain-points", "/desk"]) {
    await office.goto(path);
    await printed(office);
    const first = office.locator("tbody a").first();
    if ((await first.count()) === 0) continue;
    await first.click();
    await office.waitForLoadState("load");
    await printed(office);
  }
  await page.goto("/tell");
  await page.locator("#text").fill("医保窗口的字太小，看不清要带什么。");
  await page.locator("button[name=step][value=send]").click();
  await slip(page);
  await printed(page);

  // And without scripts, where nothing may be left to them.
  const bare = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const still = watch();
  still.follow(bare);
  const plain = await bare.newPage();
  for (const path of ["/", "/tell", "/follow", "/progress", "/sign-in"]) await plain.goto(path);
  expect(still.errors()).toEqual([]);
  await bare.close();
});
