import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";

// What is assigned here is no longer raised elsewhere: a server of its own.
test.use({ clockAt: "2023-07-03T09:40:00+08:00" });

test("the board's numbers open the lists that they count", async ({ as }, info) => {
  const page = await as("inspector");
  await page.goto("/desk");
  await page.getByRole("link", { name: "督查看板", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "督查看板" })).toBeVisible();
  await axe(page);
  await fits(page);
  if (info.project.name === "phone") await touchable(page);
  const places = ["#standing a", "#holders a", "#units tbody td a"];
  for (const place of places) {
    const link = page.locator(place).first();
    const count = Number((await link.innerText()).match(/\d+/)?.[0]);
    expect(count).toBeGreaterThan(0);
    await link.click();
    await expect(page).toHaveURL(/\/issues\?/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // Said under a list of several pages; a shorter one is counted by its lines.
    const said = page.getByText(/^共 [\d,]+ 条$/);
    if (await said.count()) await expect(said).toContainText(String(count));
    else await expect(page.getByRole("table").getByRole("row")).toHaveCount(count + 1);
    await page.goto("/board");
  }
});

test("many are assigned at once: seen before, done each by itself, with a receipt", async ({ as }, info) => {
  const page = await as("inspector");
  await page.goto("/board/issues");
  const list = page.getByRole("list", { name: "可勾选的问题" }).getByRole("listitem");
  const all = await list.count();
  expect(all).toBeGreaterThan(1);
  await axe(page);
  await fits(page);
  if (info.project.name === "phone") await touchable(page);
  const first = await list.first().locator("span.font-medium").innerText();
  for (const nth of [0, 1]) await list.nth(nth).getByRole("checkbox").check();
  await expect(page.getByText("已选 2 件")).toBeVisible();
  await page.getByRole("button", { name: "批量交办" }).click();
  const dialog = page.getByRole("dialog");
  await axe(page);
  await dialog.getByRole("button", { name: "看会改什么" }).click();
  await expect(dialog.getByText(/尚未改动任何一件/)).toBeVisible();
  await expect(dialog.getByText(first)).toBeVisible();
  await dialog.getByRole("button", { name: /^确认，办理 \d 件/ }).click();
  await expect(dialog).toBeHidden();
  const receipt = page.getByRole("status").filter({ hasText: /已交办 \d 件/ });
  await expect(receipt).toContainText(first);
  await axe(page);
});

test("many are urged at once: what is said is asked, shown before, and told with a receipt", async ({ as }) => {
  const page = await as("inspector2");
  await page.goto("/board/issues?status=rectifying,planning&unit=CZ&overdue=1");
  const list = page.getByRole("list", { name: "可勾选的问题" }).getByRole("listitem");
  const several = Math.min(3, await list.count());
  expect(several).toBeGreaterThan(0);
  for (let nth = 0; nth < several; nth++) await list.nth(nth).getByRole("checkbox").check();
  await page.getByRole("button", { name: "批量催办" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("催办内容").fill("已超过时限，请本周内报送进展和新的安排。");
  await dialog.getByRole("button", { name: "看会改什么" }).click();
  await expect(dialog.getByText(/尚未改动任何一件/)).toBeVisible();
  await axe(page);
  const able = Number((await dialog.getByText(/可以办理 \d+ 件/).innerText()).match(/可以办理 (\d+)/)?.[1]);
  expect(able).toBeGreaterThan(0);
  await dialog.getByRole("button", { name: `确认，办理 ${able} 件` }).click();
  await expect(
    page.getByRole("status").filter({ hasText: `已催办 ${able} 件，${several - able} 件未办` }),
  ).toBeVisible();
});

test("what was ticked is exported, and nothing else", async ({ as }) => {
  const page = await as("county-inspector");
  await page.goto("/board/issues?status=open");
  const list = page.getByRole("list", { name: "可勾选的问题" }).getByRole("listitem");
  await list.nth(0).getByRole("checkbox").check();
  await list.nth(2).getByRole("checkbox").check();
  await page.getByRole("button", { name: "导出所选" }).click();
  const columns = await page.getByText(/^各列：/).innerText();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("link", { name: "下载" }).click(),
  ]);
  const text = await new Response((await file.createReadStream()) as unknown as BodyInit).text();
  const [head = "", ...rows] = text.trim().split("\r\n");
  expect(rows.length).toBe(2);
  for (const name of head.replace("\ufeff", "").split(",")) expect(columns).toContain(name);
});
