import { photo, sound } from "./support/door";
import { expect, test } from "./support/fixtures";

test("chosen pictures are shown, single ones let go, later ones added, and just those are sent", async ({ page }) => {
  await page.goto("/tell");
  const field = page.getByLabel("照片");
  await expect(field).toBeEnabled();
  await page.getByLabel("哪里不顺？").fill("窗口没有样表。");
  const chosen = page.getByRole("list", { name: "选好的图片" });
  await expect(async () => {
    await field.setInputFiles([await photo("一.jpg"), await photo("二.jpg")]);
    await expect(chosen.getByRole("img")).toHaveCount(2, { timeout: 1000 });
  }).toPass();
  const first = chosen.getByRole("img", { name: "一.jpg" });
  await expect.poll(() => first.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(300);
  expect(await first.getAttribute("src")).toMatch(/^blob:/);
  await sound(page);

  await chosen.getByRole("button", { name: "不传这张 一.jpg" }).click();
  await expect(chosen.getByRole("img")).toHaveCount(1);
  await field.setInputFiles([await photo("三.jpg")]);
  await expect(chosen.getByRole("img", { name: "二.jpg" })).toBeVisible();
  await expect(chosen.getByRole("img", { name: "三.jpg" })).toBeVisible();

  // What no browser can draw is named all the same; it is the server that says no.
  await field.setInputFiles([{ name: "坏.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") }]);
  await expect(chosen.getByRole("listitem").filter({ hasText: "坏.jpg" }).getByRole("img")).toHaveCount(0);
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("您写的都还在");
  await expect(page.getByText("第 2 张已收到").first()).toBeVisible();
  await expect(page.getByText("第 3 张已收到")).toHaveCount(0);
  await sound(page);
});

test("the city's figures lead to what people told", async ({ page }) => {
  await page.goto("/");
  const figures = page.getByRole("region", { name: "今年以来" });
  await figures
    .getByRole("link", { name: /看已经办好的/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/progress\?state=solved$/);
  await page.goto("/en");
  await page
    .getByRole("link", { name: /see what people told/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/progress$/);
});
