import sharp from "sharp";
import { expect, test } from "./support/fixtures";
import { axe, fits, touchable } from "./support/page-checks";
import { sessionCookieFor } from "./support/sign-in";

/** As a camera makes it: too big for a hall's signal, and it knows when it was taken. */
async function photo() {
  const [width, height] = [3000, 2200];
  const noise = { raw: { width, height, channels: 3 } } as const;
  const picture = sharp(Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))), {
    raw: { width: 200, height: 100, channels: 3 },
  }).resize(width, height, { kernel: "nearest", fit: "fill" });
  const pixels = await picture.raw().toBuffer();
  const buffer = await sharp(pixels, noise)
    .withExif({ IFD2: { DateTimeOriginal: "2023:07:03 09:30:00" } })
    .jpeg({ quality: 100 })
    .toBuffer();
  expect(buffer.length).toBeGreaterThan(1.5 * 1024 * 1024);
  return { name: "取号机.jpg", mimeType: "image/jpeg", buffer };
}

async function pictures() {
  const { isNotNull } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { files } = await import("@/db/schema");
  return db
    .select({ width: files.width, takenAt: files.takenAt, name: files.name })
    .from(files)
    .where(isNotNull(files.takenAt));
}

test("a head walks a task, for a while without signal, and raises what was found", async ({ as, allow }) => {
  allow(/ERR_INTERNET_DISCONNECTED/); // the hall
  const page = await as("head");
  const status = page.getByRole("banner").getByRole("status");
  const checked = async () => {
    await axe(page);
    await fits(page);
    await touchable(page);
  };

  await page.goto("/walks/new?task=C-003");
  await checked();
  await page.getByLabel("想重点看什么").fill("勘验要等多久");
  await page.getByRole("button", { name: "安排好了" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "开办餐饮店" })).toBeVisible();
  await expect(page.getByText("待走")).toBeVisible();
  await expect(page.getByText("没有信号也能打开")).toBeVisible();
  await checked();
  const walk = new URL(page.url()).pathname;

  await page.getByRole("link", { name: "开始走，打开记录" }).click();
  await page.getByRole("button", { name: "开始第一个环节" }).click();
  await page.getByLabel("这一步叫什么").fill("取号");
  await page.getByRole("button", { name: "等候 开始计时" }).click();
  await expect(status).toHaveText("已同步");
  await checked();

  await page.context().setOffline(true);
  await expect(status).toContainText("离线");
  await page.getByRole("button", { name: "等候 停" }).click();
  await page.getByLabel("等候分钟数").fill("35");
  await page.getByRole("button", { name: "联合受理" }).click();
  await page.getByLabel("办理分钟数").fill("12");
  await page.getByRole("button", { name: "跑动加一" }).click();
  await page.getByRole("button", { name: "跑动加一" }).click();
  await page.getByRole("button", { name: "从业人员健康证明" }).click();
  await page.getByLabel("还要了别的材料").fill("房东身份证复印件");
  await page.getByRole("button", { name: "记上" }).click();
  await page.getByLabel("备注").fill("窗口说系统里查不到");

  await page.getByRole("button", { name: "方面" }).click();
  const aspect = (number: number) =>
    page
      .getByRole("listitem")
      .filter({ has: page.getByRole("group") })
      .nth(number - 1);
  await aspect(2).getByRole("button", { name: "没发现问题" }).click();
  await aspect(3).getByRole("button", { name: "不适用" }).click();
  await aspect(1).getByRole("button", { name: "发现问题", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "发现问题" });
  await sheet.getByLabel("一句话说清楚").fill("告知单全是法条，看不懂要带什么");
  await expect(sheet.getByLabel("属于哪个方面")).toHaveValue("AS01");
  await axe(page);
  await sheet.getByRole("button", { name: "好了" }).click();
  await expect(status).toHaveText(/^离线 · 已存在本机 · \d+ 项待同步$/);

  await page.reload();
  await expect(page.getByText("已查 3 / 16，发现问题 1 个方面")).toBeVisible();
  await expect(status).toContainText("离线");
  await page.getByRole("navigation").getByRole("button", { name: "发现问题" }).click();
  await sheet.getByLabel("拍照").setInputFiles(await photo());
  await expect(sheet.getByRole("img", { name: "照片 1" })).toBeVisible();
  await sheet.getByLabel("属于哪个方面").selectOption("AS05");
  await sheet.getByRole("button", { name: "好了" }).click();
  await page.getByRole("button", { name: "问题 2" }).click();
  await expect(page.getByText("告知单全是法条，看不懂要带什么")).toBeVisible();
  await checked();
  await page.getByRole("button", { name: "收尾" }).click();
  await page.getByLabel("用了几个工作日").fill("9");
  await page.getByLabel("总的感受").fill("跑了两趟，等得久");
  await expect(page.getByText("现在离线，联网后再来办结。")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("总的感受")).toHaveValue("跑了两趟，等得久");
  await checked();

  await page.context().setOffline(false);
  await expect(status).toHaveText("已同步");
  await page.getByRole("link", { name: "核对并办结" }).click();
  const comparison = page.getByRole("region", { name: "承诺与体验" }).getByRole("row");
  await expect(comparison.filter({ hasText: "时限" })).toContainText("比承诺多 2");
  await expect(comparison.filter({ hasText: "跑动" })).toContainText("比承诺多 1");
  await expect(page.getByText("没发现问题 1 · 发现问题 1 · 不适用 1 · 未查 13")).toBeVisible();
  const found = page.getByRole("region", { name: "发现的问题" });
  await expect(found.getByRole("listitem").filter({ hasText: "草稿" })).toHaveCount(2);
  await expect(found.getByRole("img")).toHaveCount(1);
  expect((await pictures()).filter(({ name }) => name === "取号机.jpg")).toEqual([
    { name: "取号机.jpg", width: 2560, takenAt: new Date("2023-07-03T01:30:00Z") },
  ]);
  await expect(page.getByText("房东身份证复印件").first()).toBeVisible();
  await checked();

  await page.getByRole("button", { name: "确认办结" }).click();
  await expect(page.getByText("已办结").first()).toBeVisible();
  await checked();

  for (const title of ["告知单全是法条，看不懂要带什么", "取号机找不到入口"]) {
    await page.goto(walk);
    await found.getByRole("link", { name: "去上报" }).first().click();
    await page.getByLabel("一句话说清问题").fill(title);
    await page.getByRole("button", { name: "上报", exact: true }).click();
    await expect(page.getByText("待核实").first()).toBeVisible();
  }
  await page.goto(walk);
  await expect(found.getByRole("listitem").filter({ hasText: /CZ-2023-\d{4}/ })).toHaveCount(2);
  await expect(found.getByRole("link", { name: "去上报" })).toHaveCount(0);
});

test("what one account typed on a device stays its own, through a sign-out in the hall", async ({
  as,
  allow,
  server,
}) => {
  allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|401/);
  const page = await as("head");
  const context = page.context();
  const status = page.getByRole("banner").getByRole("status");
  await page.goto("/walks/new?task=A-006");
  await page.getByRole("button", { name: "安排好了" }).click();
  await page.getByRole("link", { name: "开始走，打开记录" }).click();
  await page.getByRole("button", { name: "网上填报" }).click();
  await expect(status).toHaveText("已同步");
  const recorder = page.url();

  await context.setOffline(true);
  await page.getByLabel("备注").fill("只有局长自己写的话");
  await expect(status).toHaveText("离线 · 已存在本机 · 1 项待同步");
  await context.clearCookies();
  await context.setOffline(false);
  await expect(status).toContainText("登录已失效，重新登录后继续同步 · 已存在本机 · 1 项待同步");

  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "登录" })).toBeVisible();
  await context.setOffline(true);
  await expect(page.goto(recorder)).rejects.toThrow(/ERR_FAILED/);
  await context.setOffline(false);

  await context.addCookies([await sessionCookieFor("liaison", server.url)]);
  await page.goto(recorder);
  await expect(page.getByLabel("备注")).toHaveValue("");
  await expect(status).toHaveText("已同步");

  await context.addCookies([await sessionCookieFor("head", server.url)]);
  await page.goto("/walks");
  await expect(page.getByText("还有 1 项只存在这台设备上")).toBeVisible();
  await page.getByRole("link", { name: "打开记录，继续同步" }).click();
  await expect(status).toHaveText("已同步");
  await page.getByRole("link", { name: "回到这次走流程" }).click();
  await expect(page.getByText("只有局长自己写的话")).toBeVisible();
});
