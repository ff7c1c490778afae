import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

test("trend and funnel are drawn, told in a sentence, and stand as tables beside", async ({ as, isMobile }) => {
  const page = await as("leader");
  const scripts: Promise<string>[] = [];
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "script") scripts.push(answer.text());
  });
  await page.goto("/figures?from=2023-01-01&asOf=2023-06-30");
  await page.waitForLoadState("networkidle");

  for (const name of ["走势", "办到哪一步"]) {
    const part = page.getByRole("region", { name });
    const picture = part.getByRole("img");
    await expect(picture).toHaveAttribute("alt", /657/);
    // Well-formed and let through by the policy: an image that is broken has no width.
    expect(await picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBeTruthy();
    const shown = await picture.evaluate((img: HTMLImageElement) => img.currentSrc.slice(0, 18));
    expect(shown).toBe("data:image/svg+xml");
    await expect(part.getByRole("table")).toContainText("657");
    await expect(part.getByRole("table")).toContainText("551");
  }
  const natural = await page
    .getByRole("region", { name: "走势" })
    .getByRole("img")
    .evaluate((img: HTMLImageElement) => img.naturalWidth);
  expect(natural).toBe(isMobile ? 300 : 600);

  // Nothing that draws has come along.
  const loaded = await Promise.all(scripts);
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.some((code) => /zrender|echarts/.test(code))).toBe(false);
  await axe(page);
  await fits(page);
  if (isMobile) await touchable(page);
});

test("the part of one side is drawn for itself; a time of nothing shows neither", async ({ as }) => {
  const page = await as("leader");
  await page.goto("/figures?from=2023-01-01&asOf=2023-06-30&level=city");
  await expect(page.getByRole("region", { name: "走势" }).getByRole("img")).toHaveAttribute("alt", /185.*135.*50/);
  await page.goto("/figures?from=2020-01-01&asOf=2020-06-30");
  await expect(page.getByRole("region", { name: "走势" })).toHaveCount(0);
  await page.goto("/figures?from=2023-01-01&asOf=2023-06-30");
  const table = page.getByRole("region", { name: "走势" }).getByRole("table");
  const link = table
    .getByRole("row", { name: /2023年3月/ })
    .getByRole("link")
    .nth(1);
  const count = await link.innerText();
  await link.click();
  await expect(page.getByText(`共 ${count} 条`)).toBeVisible();
  await expect(page.getByText("2023年3月1日至2023年3月31日销号")).toBeVisible();
});

test("who does not see the whole city sees the pictures and numbers without links", async ({ as }) => {
  const page = await as("liaison");
  await page.goto("/figures?from=2023-01-01&asOf=2023-06-30");
  const funnel = page.getByRole("region", { name: "办到哪一步" });
  await expect(funnel.getByRole("img")).toBeVisible();
  await expect(funnel.getByRole("link")).toHaveCount(0);
});
