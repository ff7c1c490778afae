import { expect, test } from "./support/fixtures";
import { axe, fits } from "./support/page-checks";

test("the server says that it is well", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ status: "ok" });
});

test("the home page is there for everybody", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await axe(page);
  await fits(page);
});

test("an address that does not exist is said kindly", async ({ page, allow }) => {
  allow(/404/);
  const answer = await page.goto("/there-is-nothing-here");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await axe(page);
});

test("what is there for measuring alone is not in the product", async ({ request }) => {
  for (const path of ["/bench", "/bench-public", "/api/bench"]) expect((await request.get(path)).status()).toBe(404);
});
